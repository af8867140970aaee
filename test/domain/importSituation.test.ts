import { importRules, importSituations } from '../../src/domain/importSituation';
import type { MatchingRule, Situation } from '../../src/domain/matching';

const LOGIN: MatchingRule = { by: 'login' };
const LINK: MatchingRule = { by: 'attribute', attribute: 'hubId' };

interface SpokeUser {
	id: string;
	profile: Record<string, unknown>;
}
const user = (id: string, hubId?: string): SpokeUser => ({ id, profile: { hubId } });
const found = (one: SpokeUser): Situation<SpokeUser> => ({
	situation: 'found',
	user: one,
	rule: LOGIN,
});
/** The one match of the hub user 00uHub. */
const judge = (match: Situation<SpokeUser>, link: string | undefined = 'hubId') =>
	importSituations(['00uHub'], [match], link)[0];

test('a remembered link is looked for first, where there is one', () => {
	expect(importRules([LOGIN], 'hubId')).toEqual([LINK, LOGIN]);
	expect(importRules([LOGIN], undefined)).toEqual([LOGIN]);
});

test.each<[string, SpokeUser, object]>([
	['remembers this hub user', user('00u1', '00uHub'), { situation: 'confirmed' }],
	['remembers another one', user('00u1', '00uOther'), { situation: 'linkedElsewhere' }],
	['remembers nobody', user('00u1'), { situation: 'found' }],
	['has an empty memory', user('00u1', ''), { situation: 'found' }],
])('a user of the spoke who %s', (_, one, expected) => {
	expect(judge(found(one))).toMatchObject({ ...expected, rule: LOGIN });
});

test('whom a doubtful match is about is told', () => {
	const one = user('00u1', '00uOther');
	expect(judge(found(one))).toEqual({
		situation: 'linkedElsewhere',
		candidates: [one],
		rule: LOGIN,
	});
	expect(judge(found(user('00u1', '00uHub')))).toEqual({
		situation: 'confirmed',
		user: user('00u1', '00uHub'),
		rule: LOGIN,
	});
});

test('where links are remembered, even a login that fits does not confirm', () => {
	const match: Situation<SpokeUser> = { situation: 'confirmed', user: user('00u1'), rule: LOGIN };
	expect(judge(match)).toMatchObject({ situation: 'found' });
	expect(importSituations(['00uHub'], [match], undefined)).toEqual([match]);
});

test('a match that is none, or of several, stays what it is', () => {
	const ambiguous: Situation<SpokeUser> = {
		situation: 'ambiguous',
		candidates: [user('00u1'), user('00u2')],
		rule: LOGIN,
	};
	expect(importSituations(['a', 'b'], [{ situation: 'absent' }, ambiguous], 'hubId')).toEqual([
		{ situation: 'absent' },
		ambiguous,
	]);
});

test('a user of the spoke whom two of the hub find belongs to neither', () => {
	const one = user('00u1');
	const situations = importSituations(
		['a', 'b', 'c'],
		[found(one), found(one), found(user('00u2'))],
		'hubId',
	);
	expect(situations).toEqual([
		{ situation: 'contested', candidates: [one], rule: LOGIN },
		{ situation: 'contested', candidates: [one], rule: LOGIN },
		{ situation: 'found', user: user('00u2'), rule: LOGIN },
	]);
});

test('a user whom two find belongs to the one that is remembered', () => {
	const one = user('00u1', 'b');
	expect(
		importSituations(['a', 'b'], [found(one), found(one)], 'hubId').map(
			({ situation }) => situation,
		),
	).toEqual(['linkedElsewhere', 'confirmed']);
});

test('without remembered links two claims contest all the same', () => {
	const one = user('00u1', 'a');
	expect(
		importSituations(['a', 'b'], [found(one), found(one)], undefined).map(
			({ situation }) => situation,
		),
	).toEqual(['contested', 'contested']);
});
