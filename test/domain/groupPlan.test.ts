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
