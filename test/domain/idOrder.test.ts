import fc from 'fast-check';
import { learnOrder, mayComeAfter, safeBound, type LetterOrder } from '../../src/domain/idOrder';

const CASES: LetterOrder[] = ['own', 'folded'];
const shown = (id: string, order: LetterOrder) => (order === 'own' ? id : id.toLowerCase());
const inOrder = (ids: string[], order: LetterOrder) =>
	[...ids].sort((one, other) => (shown(one, order) < shown(other, order) ? -1 : 1));

/** Ids as Okta makes them, none of which differ by case alone. */
const ids = fc
	.uniqueArray(fc.stringMatching(/^00u[0-9A-Za-z]{4}$/), {
		minLength: 3,
		maxLength: 30,
		selector: (id) => id.toLowerCase(),
	})
	.filter((list) => list.length > 2);

test.each(CASES.flatMap((listed) => CASES.map((compared) => [listed, compared] as const)))(
	'listed in %s case and compared in %s case, a restart misses nobody and repeats nobody known',
	(listed, compared) => {
		fc.assert(
			fc.property(ids, fc.nat(), (list, where) => {
				const all = inOrder(list, listed);
				const at = where % all.length;
				const last = all[at] ?? '';
				const bound = shown(safeBound(last), compared);
				const seen = learnOrder(all.slice(0, at + 1));
				const again = all.filter(
					(id) => shown(id, compared) >= bound && mayComeAfter(id, last, seen),
				);
				expect(again).toEqual(expect.arrayContaining(all.slice(at + 1)));
				if (seen.orders.length === 1) expect(again).toEqual(all.slice(at + 1));
			}),
		);
	},
);

test('the order is known as soon as two ids differ in it', () => {
	expect(learnOrder(['00u1', '00u2'])).toEqual({ orders: ['own', 'folded'], witness: undefined });
	expect(learnOrder(['00uB', '00ua'])).toEqual({ orders: ['own'], witness: ['00uB', '00ua'] });
	expect(learnOrder(['00ua', '00uB'])).toEqual({ orders: ['folded'], witness: ['00ua', '00uB'] });
});

test('what was learned is kept, and a list in neither order teaches that', () => {
	const own = learnOrder(['00uB', '00ua']);
	expect(learnOrder(['00u1', '00u2'], own)).toEqual(own);
	expect(learnOrder(['00u2', '00u1']).orders).toEqual([]);
	expect(mayComeAfter('00u0', '00u9', learnOrder(['00u2', '00u1']))).toBe(true);
});

test.each([
	['everything up to the first letter behind the kind', '00u12abc', '00u12A'],
	['nothing behind it where that begins with a letter', '00uabc', '00uA'],
	['the id itself where it has no letter', '00u1234', '00u1234'],
])('a safe bound is %s', (_, last, bound) => expect(safeBound(last)).toBe(bound));

test.each<[string, LetterOrder[], string, string, boolean]>([
	['by code unit, behind', ['own'], '00ua', '00uB', true],
	['by code unit, before', ['own'], '00uB', '00ua', false],
	['without letter case, behind', ['folded'], '00uB', '00ua', true],
	['without letter case, before', ['folded'], '00ua', '00uB', false],
	['in one of two orders that may be', ['own', 'folded'], '00ua', '00uB', true],
	['in no order at all', [], '00ua', '00uB', true],
	['the same id', ['own', 'folded'], '00ua', '00ua', false],
])('an id may come after another one: %s', (_, orders, id, last, may) => {
	expect(mayComeAfter(id, last, { orders })).toBe(may);
});

test('the first two ids that tell the orders apart are the witness', () => {
	expect(learnOrder(['00u1', '00uB', '00ua', '00uaC', '00ub']).witness).toEqual(['00uB', '00ua']);
	expect(learnOrder(['00u1', '00uB', '00ub1', '00ubC', '00ubd', '00uc']).witness).toEqual(
		undefined,
	);
});

test('one id, or none, teaches nothing', () => {
	const nothing = { orders: ['own', 'folded'], witness: undefined };
	expect(learnOrder([])).toEqual(nothing);
	expect(learnOrder(['00u1'])).toEqual(nothing);
	expect(learnOrder(['00u1', '00u1']).orders).toEqual([]);
});
