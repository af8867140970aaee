import {
	extraMembers,
	planMembers,
	sparingRuleMembers,
	type MembersSeen,
} from '../../src/domain/groupMembers';

const people = (...ids: string[]) => new Map(ids.map((id) => [id, `${id}@hub.example`]));
const seen = (wanted: Partial<MembersSeen>): MembersSeen => ({
	hub: people(),
	desired: people(),
	untouchable: new Set(),
	unwanted: new Map(),
	...wanted,
});
const mirror = { mode: 'mirror', foreign: 'remove' } as const;
const ids = (members: Array<{ id: string }>) => members.map(({ id }) => id);

test('who is in both stays, who is missing is added, who is extra is removed', () => {
	const plan = planMembers(
		seen({ hub: people('a', 'b'), desired: people('b', 'c') }),
		undefined,
		mirror,
	);
	expect(ids(plan.add)).toEqual(['c']);
	expect(ids(plan.remove)).toEqual(['a']);
	expect(plan).toMatchObject({ kept: 1, extra: 0 });
});

test('equal memberships need nothing', () => {
	const both = people('a', 'b');
	expect(planMembers(seen({ hub: both, desired: both }), undefined, mirror)).toEqual({
		add: [],
		remove: [],
		kept: 2,
		extra: 0,
		skipped: [],
	});
});

test('nobody is removed when members are only added', () => {
	const wanted = seen({ hub: people('a'), desired: people('b') });
	expect(planMembers(wanted, undefined, { ...mirror, mode: 'addOnly' })).toMatchObject({
		add: [{ id: 'b' }],
		remove: [],
		extra: 1,
	});
});

test.each([
	['keep', ['left'], 1],
	['remove', ['left', 'stranger'], 0],
] as const)('members unknown to the spoke, with the wish to %s them', (foreign, removed, extra) => {
	const plan = planMembers(seen({ hub: people('left', 'stranger') }), new Set(['left']), {
		mode: 'mirror',
		foreign,
	});
	expect(ids(plan.remove)).toEqual(removed);
	expect(plan.extra).toBe(extra);
});

test('a removal says why', () => {
	const plan = planMembers(
		seen({
			hub: people('left', 'stranger', 'gone', 'unassigned'),
			unwanted: new Map([
				['gone', 'deactivated in the source'],
				['unassigned', 'not assigned to the app'],
			]),
		}),
		new Set(['left']),
		mirror,
	);
	expect(plan.remove.map(({ reason }) => reason)).toEqual([
		'not in the source group',
		'unknown to the spoke',
		'deactivated in the source',
		'not assigned to the app',
	]);
});

test('whoever the source group has but should not be a member is no stranger', () => {
	const unwanted = new Map([['gone', 'deactivated in the source'] as const]);
	const plan = planMembers(seen({ hub: people('gone'), unwanted }), new Set(), {
		mode: 'mirror',
		foreign: 'keep',
	});
	expect(ids(plan.remove)).toEqual(['gone']);
});

test('whoever must not be touched is not removed', () => {
	const plan = planMembers(
		seen({ hub: people('a'), untouchable: new Set(['a']) }),
		undefined,
		mirror,
	);
	expect(plan.remove).toEqual([]);
});

test('whom a rule put there is named, not removed', () => {
	const plan = planMembers(seen({ hub: people('a', 'b') }), undefined, mirror);
	const spared = sparingRuleMembers(plan, new Set(['a']));
	expect(ids(spared.remove)).toEqual(['b']);
	expect(spared.skipped).toEqual([{ who: 'a@hub.example', reason: 'owned by rule' }]);
});

test('whoever is neither wanted nor protected is extra', () => {
	const wanted = seen({
		hub: people('a', 'b', 'c'),
		desired: people('a', 'd'),
		untouchable: new Set(['b']),
	});
	expect(extraMembers(wanted)).toEqual([{ id: 'c', who: 'c@hub.example' }]);
});

test('removals name the member and the reason, and those spared keep what was skipped before', () => {
	const plan = planMembers(seen({ hub: people('a', 'b') }), undefined, mirror);
	expect(plan.remove).toEqual([
		{ id: 'a', who: 'a@hub.example', reason: 'not in the source group' },
		{ id: 'b', who: 'b@hub.example', reason: 'not in the source group' },
	]);
	const before = { ...plan, skipped: [{ who: 'c', reason: 'absent' as const }] };
	expect(sparingRuleMembers(before, new Set(['b']))).toEqual({
		...plan,
		remove: [{ id: 'a', who: 'a@hub.example', reason: 'not in the source group' }],
		skipped: [
			{ who: 'c', reason: 'absent' },
			{ who: 'b@hub.example', reason: 'owned by rule' },
		],
	});
});

test('where members are only added, strangers stay too, whatever is wished for them', () => {
	const plan = planMembers(seen({ hub: people('stranger') }), new Set(), {
		mode: 'addOnly',
		foreign: 'remove',
	});
	expect(plan).toMatchObject({ remove: [], extra: 1 });
});
