import type { MembersPlan } from '../../src/domain/groupMembers';
import { membersMode, planGroup, refuseRemovals } from '../../src/domain/groupPlan';
import { groupPolicy, groupWish, hubGroup, pushedGroup, sourceGroup } from '../support/groupWishes';

const nothing = { candidates: [] };
const MARK = '[org2org: spoke.okta.com/00gS1]';
const ours = (group = pushedGroup()) => ({ target: 'ours', group, origin: 'created' }) as const;

test('a new group gets name, description and marker', () => {
	expect(planGroup(groupWish(), { target: 'absent', deleted: false }, nothing).plan).toMatchObject({
		verb: 'create',
		profile: { name: 'Engineering', description: `Builds it ${MARK}` },
	});
});

test('a new group without a copied description has the marker alone', () => {
	const wish = groupWish({ policy: groupPolicy({ copyDescription: false }) });
	expect(planGroup(wish, { target: 'absent', deleted: false }, nothing).plan).toMatchObject({
		profile: { description: MARK },
	});
});

describe('a group we made', () => {
	test('is kept when nothing differs', () => {
		expect(planGroup(groupWish(), ours(), nothing).plan).toEqual({ verb: 'keep', id: '00gH1' });
	});

	test('follows a new name, and keeps attributes that nobody speaks about', () => {
		const group = pushedGroup({ name: 'Old' });
		const custom = { ...group, profile: { ...group.profile, costCenter: '7' } };
		expect(planGroup(groupWish(), ours(custom), nothing).plan).toMatchObject({
			verb: 'update',
			profile: { name: 'Engineering', description: `Builds it ${MARK}`, costCenter: '7' },
			changes: [{ attribute: 'name', before: 'Old', after: 'Engineering' }],
		});
	});

	test('follows a change of letter case', () => {
		const { plan } = planGroup(groupWish(), ours(pushedGroup({ name: 'ENGINEERING' })), nothing);
		expect(plan).toMatchObject({ changes: [{ attribute: 'name', after: 'Engineering' }] });
	});

	test('keeps its name when renaming is off', () => {
		const wish = groupWish({ policy: groupPolicy({ rename: false }) });
		expect(planGroup(wish, ours(pushedGroup({ name: 'Old' })), nothing).plan.verb).toBe('keep');
	});

	test('keeps its name with a warning when another group holds the new one', () => {
		const search = { candidates: [hubGroup({ id: '00gOther' })] };
		const planned = planGroup(groupWish(), ours(pushedGroup({ name: 'Old' })), search);
		expect(planned.plan.verb).toBe('keep');
		expect(planned.warnings).toEqual([expect.stringContaining('00gOther')]);
	});

	test('gets its marker back when somebody edited it away', () => {
		const { plan } = planGroup(groupWish(), ours(hubGroup({ description: 'Builds it' })), nothing);
		expect(plan).toMatchObject({ changes: [{ after: `Builds it ${MARK}` }] });
	});

	test('loses a description that its source no longer has', () => {
		const wish = groupWish({ source: sourceGroup({ description: '' }) });
		expect(planGroup(wish, ours(), nothing).plan).toMatchObject({ profile: { description: MARK } });
	});
});

describe('a group that was there before', () => {
	const found = {
		target: 'found',
		group: hubGroup({ name: 'ENGINEERING', description: 'Own words' }),
	} as const;

	test('keeps its name and words, and is marked as linked', () => {
		const planned = planGroup(groupWish(), found, nothing);
		expect(planned).toMatchObject({
			origin: 'linked',
			plan: {
				verb: 'update',
				profile: {
					name: 'ENGINEERING',
					description: 'Own words [org2org: spoke.okta.com/00gS1 linked]',
				},
			},
		});
	});

	test('follows its source when linked groups are mirrored', () => {
		const wish = groupWish({ policy: groupPolicy({ linked: 'mirror' }) });
		expect(planGroup(wish, found, nothing).plan).toMatchObject({
			profile: { name: 'Engineering', description: expect.stringContaining('Builds it') },
		});
	});

	test.each([
		['addOnly', 'linked', 'addOnly'],
		['mirror', 'linked', 'mirror'],
		['addOnly', 'created', 'mirror'],
	] as const)('with linked groups %s, a %s group is treated as %s', (linked, origin, mode) => {
		expect(membersMode(groupWish({ policy: groupPolicy({ linked }) }), origin)).toBe(mode);
	});
});

describe('removals', () => {
	const plan = (kept: number, removals: number, extra = 0): MembersPlan => ({
		add: [],
		remove: Array.from({ length: removals }, (_, at) => ({
			id: `00u${at}`,
			who: `${at}@hub.example`,
			reason: 'not in the source group',
		})),
		kept,
		extra,
		skipped: [],
	});
	const judge = (members: MembersPlan, policy = groupPolicy()) =>
		refuseRemovals(groupWish({ policy }), members, { members: members.kept, matched: members.kept })
			?.code;

	test.each([
		['exactly 20 % is allowed', 40, 10, undefined],
		['one past 20 % is refused', 40, 11, 'OVER_THE_CEILING'],
		['nine are no alarm, whatever the part', 1, 9, undefined],
		['ten of eleven are', 1, 10, 'OVER_THE_CEILING'],
	])('%s', (_, kept, removals, code) => expect(judge(plan(kept, removals))).toBe(code));

	test('the refusal gives the numbers, the setting and the group', () => {
		const refusal = refuseRemovals(groupWish(), plan(39, 11), { members: 39, matched: 39 });
		expect(refusal?.message).toBe(
			"'Engineering': The run would make 11 removals of 50 (22.0 %), and ‘Maximum Removals’ allows 20 %. Nothing was written",
		);
	});

	test('those who stay although only the hub has them count as members', () => {
		expect(judge(plan(0, 10, 40))).toBeUndefined();
	});

	test('a group is not emptied, however small', () => {
		expect(judge(plan(0, 1))).toBe('GROUP_WOULD_BE_EMPTY');
	});

	test('a group is emptied when that is allowed', () => {
		const policy = groupPolicy();
		expect(
			judge(plan(0, 1), { ...policy, members: { ...policy.members, mayEmpty: true } }),
		).toBeUndefined();
	});
});

test('a new group is made by us, without a warning, and all of it is a change', () => {
	expect(planGroup(groupWish(), { target: 'absent', deleted: false }, nothing)).toEqual({
		origin: 'created',
		warnings: [],
		plan: {
			verb: 'create',
			profile: { name: 'Engineering', description: `Builds it ${MARK}` },
			changes: [
				{ attribute: 'name', before: null, after: 'Engineering' },
				{ attribute: 'description', before: null, after: `Builds it ${MARK}` },
			],
		},
	});
});

test('a group of ours keeps the words people gave it where descriptions are not copied', () => {
	const wish = groupWish({ policy: groupPolicy({ copyDescription: false }) });
	const own = hubGroup({ description: `Own words ${MARK}` });
	expect(planGroup(wish, ours(own), nothing)).toEqual({
		plan: { verb: 'keep', id: '00gH1' },
		origin: 'created',
		warnings: [],
	});
});

describe('the name of a group', () => {
	const holder = { candidates: [hubGroup({ id: '00gOther', name: 'ENGINEERING' })] };
	const old = pushedGroup({ name: 'Old' });

	test('that another group holds stays, and both names are told', () => {
		expect(planGroup(groupWish(), ours(old), holder).warnings).toEqual([
			"The hub group keeps the name 'Old': 'Engineering' belongs to another group (00gOther).",
		]);
	});

	test('that stays anyway needs no warning', () => {
		const wish = groupWish({ policy: groupPolicy({ rename: false }) });
		expect(planGroup(wish, ours(old), holder).warnings).toEqual([]);
	});

	test('of a linked group is nobody’s to warn about', () => {
		const target = { target: 'found', group: hubGroup({ name: 'Old' }) } as const;
		const planned = planGroup(groupWish(), target, holder);
		expect(planned.warnings).toEqual([]);
		expect(planned.plan).toMatchObject({ profile: { name: 'Old' } });
	});

	test('of a linked group stays where linked groups are mirrored and renaming is off', () => {
		const wish = groupWish({ policy: groupPolicy({ linked: 'mirror', rename: false }) });
		const target = { target: 'found', group: hubGroup({ name: 'Old' }) } as const;
		expect(planGroup(wish, target, nothing).plan).toMatchObject({ profile: { name: 'Old' } });
	});

	test('is no warning where only this group is found under it', () => {
		expect(planGroup(groupWish(), ours(old), { candidates: [old] })).toMatchObject({
			plan: { verb: 'update', profile: { name: 'Engineering' } },
			warnings: [],
		});
	});
});

test('a group that was linked by an earlier run stays so', () => {
	const group = pushedGroup({ origin: 'linked' });
	const target = { target: 'ours', group, origin: 'linked' } as const;
	expect(planGroup(groupWish(), target, nothing)).toEqual({
		plan: { verb: 'keep', id: '00gH1' },
		origin: 'linked',
		warnings: [],
	});
});

describe('a removal that leaves nobody', () => {
	const one: MembersPlan = {
		add: [],
		remove: [{ id: '00u1', who: 'ada@hub.example', reason: 'not in the source group' }],
		kept: 0,
		extra: 0,
		skipped: [],
	};
	const judge = (wanted: Partial<MembersPlan>) =>
		refuseRemovals(groupWish(), { ...one, ...wanted }, { members: 3, matched: 2 });

	test('is refused with the numbers and the setting', () => {
		expect(judge({})).toMatchObject({
			code: 'GROUP_WOULD_BE_EMPTY',
			message: expect.stringMatching(
				/^'Engineering' .* shows 3 members, 2 of them are in the hub, and 1 would be removed/,
			),
			remedy: expect.stringContaining('‘May Empty a Group’'),
			facts: { members: 3, matched: 2, removals: 1, setting: 'May Empty a Group' },
		});
	});

	test.each<[string, Partial<MembersPlan>]>([
		['somebody stays', { kept: 1 }],
		['somebody comes', { add: [{ id: '00u2', who: 'bob@hub.example' }] }],
		['somebody only the hub has stays', { extra: 1 }],
		['one stays and one only the hub has', { kept: 1, extra: 1 }],
		['one stays and one comes', { kept: 1, add: [{ id: '00u2', who: 'bob@hub.example' }] }],
		['nobody is removed', { remove: [] }],
	])('does not where %s', (_, wanted) => expect(judge(wanted)).toBeUndefined());
});

test('those who stay count, whether the source group has them or not', () => {
	const remove = Array.from({ length: 10 }, (_, at) => ({
		id: `00u${at}`,
		who: `${at}`,
		reason: 'unknown to the spoke' as const,
	}));
	const judge = (kept: number, extra: number) =>
		refuseRemovals(
			groupWish(),
			{ add: [], remove, kept, extra, skipped: [] },
			{ members: kept, matched: kept },
		);
	expect(judge(20, 20)).toBeUndefined();
	expect(judge(20, 19)).toMatchObject({ facts: { planned: 10, of: 49 } });
});

test('those who come do not make room for more removals', () => {
	const remove = Array.from({ length: 11 }, (_, at) => ({
		id: `00u${at}`,
		who: `${at}`,
		reason: 'not in the source group' as const,
	}));
	const add = Array.from({ length: 50 }, (_, at) => ({ id: `00uNew${at}`, who: `${at}` }));
	const plan = { add, remove, kept: 10, extra: 0, skipped: [] };
	expect(refuseRemovals(groupWish(), plan, { members: 60, matched: 60 })).toMatchObject({
		code: 'OVER_THE_CEILING',
		facts: { what: 'removals', planned: 11, of: 21, setting: 'Maximum Removals' },
	});
});
