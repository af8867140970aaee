import fc from 'fast-check';
import { splitRange } from '../../src/domain/idRange';

const id = fc.stringMatching(/^00u[0-9A-Za-z]{17}$/);

test('two halves meet at one id between the last one read and the end', () => {
	fc.assert(
		fc.property(id, id, (one, other) => {
			const [last, until] = one < other ? [one, other] : [other, one];
			const halves = splitRange({ last, until }, until);
			if (!halves) return;
			const [lower, upper] = halves;
			expect(lower).toEqual({ after: last, last, until: upper.from });
			expect(upper).toMatchObject({ after: last, until });
			expect(String(upper.from) > last && String(upper.from) <= until).toBe(true);
		}),
	);
});

test('halves are about as wide as each other', () => {
	expect(splitRange({ last: '00u0000' }, '00uz000')?.[1].from).toMatch(/^00u[TUV]/);
});

test('a range without an end keeps none, so that newcomers are read', () => {
	expect(splitRange({ last: '00u1' }, '00u9')?.[1]).not.toHaveProperty('until', expect.anything());
});

test.each([
	['the last user is the highest', { last: '00u9' }, '00u9'],
	['nobody was read yet', {}, '00u9'],
	['two ids are neighbours', { last: '00uaaaaaaaaaaaaaaaa1' }, '00uaaaaaaaaaaaaaaaa2'],
])('there is nothing to split where %s', (_, range, highest) => {
	expect(splitRange(range, highest)).toBeUndefined();
});
