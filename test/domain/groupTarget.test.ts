import { chooseTarget, nameHolder, nameOf, type TargetSearch } from '../../src/domain/groupTarget';
import type { GroupPolicy } from '../../src/domain/groupWish';
import { groupPolicy, groupWish, hubGroup, pushedGroup, sourceGroup } from '../support/groupWishes';

const nothing: TargetSearch = { candidates: [] };
const choose = (search: TargetSearch, policy: Partial<GroupPolicy> = {}, source = {}) =>
	chooseTarget(groupWish({ policy: groupPolicy(policy), source: sourceGroup(source) }), search);
const refused = (code: string) => ({ target: 'refused', refusal: { code } });

describe('our group is found', () => {
	test('by its marker, whatever it is called now', () => {
		const group = pushedGroup({ name: 'Ingenieure' });
		expect(choose({ candidates: [hubGroup({ id: '00gX' }), group] })).toEqual({
			target: 'ours',
			group,
			origin: 'created',
		});
	});

	test('by the remembered id, even when its marker was edited away', () => {
		const group = hubGroup({ name: 'Ingenieure' });
		const remembered = { hubId: group.id, origin: 'created' } as const;
		expect(choose({ remembered: group, candidates: [] }, {}, { remembered })).toEqual({
			target: 'ours',
			group,
			origin: 'created',
		});
	});

	test('and a group with the same name in the hub is left alone', () => {
		const group = pushedGroup({ id: '00gMine', name: 'Ingenieure' });
		expect(choose({ candidates: [hubGroup(), group] })).toMatchObject({ group: { id: '00gMine' } });
	});

	test('but two of them are one too many', () => {
		const candidates = [pushedGroup(), pushedGroup({ id: '00gH2', name: 'Copy' })];
		expect(choose({ candidates })).toMatchObject(refused('TWO_GROUPS_ONE_SOURCE'));
	});
});

describe('a group that is in the hub already', () => {
	test.each<[GroupPolicy['target'], object]>([
		['createOrLink', { target: 'found' }],
		['linkOnly', { target: 'found' }],
		['createOnly', refused('GROUP_NAME_TAKEN')],
	])('under the policy %s', (target, expected) => {
		expect(choose({ candidates: [hubGroup()] }, { target })).toMatchObject(expected);
	});

	test('is the same group in any letter case', () => {
		expect(choose({ candidates: [hubGroup({ name: 'ENGINEERING' })] })).toMatchObject({
			target: 'found',
		});
	});

	test('is preferred in the exact letter case', () => {
		const candidates = [hubGroup({ name: 'ENGINEERING' }), hubGroup({ id: '00gExact' })];
		expect(choose({ candidates })).toMatchObject({ group: { id: '00gExact' } });
	});

	test('is not what an app or directory brought under the same name, when both exist', () => {
		const candidates = [hubGroup({ type: 'APP_GROUP' }), hubGroup({ id: '00gOkta' })];
		expect(choose({ candidates })).toMatchObject({ group: { id: '00gOkta' } });
	});

	test.each([
		['comes from an app', hubGroup({ type: 'APP_GROUP' }), 'GROUP_NOT_WRITABLE'],
		['is built in', hubGroup({ type: 'BUILT_IN' }), 'GROUP_NOT_WRITABLE'],
		['gives an admin role', hubGroup({ hasAdminRole: true }), 'GROUP_HAS_ADMIN_ROLE'],
		['is kept by another spoke', pushedGroup({ owner: 'b.okta.com' }), 'GROUP_OF_ANOTHER_SOURCE'],
		[
			'is kept by another group of this spoke',
			pushedGroup({ key: '00gS2' }),
			'GROUP_OF_ANOTHER_SOURCE',
		],
	])('is refused when it %s', (_, group, code) => {
		expect(choose({ candidates: [group] })).toMatchObject(refused(code));
	});

	test.each([
		['got an admin role since', { ...pushedGroup(), hasAdminRole: true }, 'GROUP_HAS_ADMIN_ROLE'],
		['went to another spoke', pushedGroup({ owner: 'b.okta.com' }), 'GROUP_OF_ANOTHER_SOURCE'],
	])('is refused by its remembered id too, when it %s', (_, remembered, code) => {
		expect(choose({ remembered, candidates: [] })).toMatchObject(refused(code));
	});
});

describe('a group the hub does not have', () => {
	test.each<[GroupPolicy['target'], object]>([
		['createOrLink', { target: 'absent', deleted: false }],
		['createOnly', { target: 'absent', deleted: false }],
		['linkOnly', refused('NO_GROUP_TO_LINK')],
	])('under the policy %s', (target, expected) => {
		expect(choose(nothing, { target })).toMatchObject(expected);
	});

	test.each<[GroupPolicy['whenDeleted'], object]>([
		['recreate', { target: 'absent', deleted: true }],
		['report', refused('GROUP_DELETED_IN_HUB')],
	])('because it was deleted there, with the wish to %s', (whenDeleted, expected) => {
		expect(choose({ remembered: 'gone', candidates: [] }, { whenDeleted })).toMatchObject(expected);
	});
});

describe('a group known by its id', () => {
	const remembered = hubGroup({ name: 'Ingenieure' });
	test.each([
		['what the marker says', pushedGroup({ origin: 'linked' }), { origin: 'created' }, 'linked'],
		['what is remembered', remembered, { origin: 'created' }, 'created'],
		['linked, where nobody knows', remembered, undefined, 'linked'],
	] as const)('is of the origin: %s', (_, group, known, origin) => {
		const source = known && { remembered: { hubId: group.id, ...known } };
		expect(choose({ remembered: group, candidates: [] }, {}, source)).toEqual({
			target: 'ours',
			group,
			origin,
		});
	});

	test('wins over another one with the marker', () => {
		expect(choose({ remembered, candidates: [pushedGroup({ id: '00gCopy' })] })).toMatchObject({
			target: 'ours',
			group: { id: '00gH1' },
		});
	});

	test('that is gone is found again by its marker', () => {
		const group = pushedGroup({ id: '00gNew' });
		expect(
			choose({ remembered: 'gone', candidates: [group] }, { whenDeleted: 'report' }),
		).toMatchObject({ target: 'ours', group: { id: '00gNew' } });
	});

	test('that an app took over cannot be written', () => {
		const group = { ...pushedGroup(), type: 'APP_GROUP' } as const;
		expect(choose({ remembered: group, candidates: [] })).toMatchObject(
			refused('GROUP_NOT_WRITABLE'),
		);
	});
});

test('among groups of a name an app brought, an exact spelling is no reason to prefer them', () => {
	const candidates = [
		hubGroup({ id: '00gApp', type: 'APP_GROUP' }),
		hubGroup({ id: '00gOkta', name: 'ENGINEERING' }),
	];
	expect(choose({ candidates })).toMatchObject({ target: 'found', group: { id: '00gOkta' } });
});

test('a group with another name is not ours to take', () => {
	expect(choose({ candidates: [hubGroup({ name: 'Sales' })] })).toEqual({
		target: 'absent',
		deleted: false,
	});
});

test('a group without a name is nobody’s', () => {
	expect(nameOf(hubGroup({ name: undefined }))).toBe('');
	expect(choose({ candidates: [hubGroup({ name: undefined })] })).toMatchObject({
		target: 'absent',
	});
});

test.each([
	['another group with the name', [hubGroup({ id: '00gOther', name: 'ENGINEERING' })], '00gOther'],
	['our own', [hubGroup()], undefined],
	['a group with another name', [hubGroup({ id: '00gOther', name: 'Sales' })], undefined],
])('the name we want is held by %s', (_, candidates, holder) => {
	expect(nameHolder(groupWish(), hubGroup(), { candidates })?.id).toBe(holder);
});

describe('a refusal names the source group, the hub group and a way out', () => {
	const words =
		(search: TargetSearch, policy: Partial<GroupPolicy> = {}, source = {}) =>
		() => {
			const target = choose(search, policy, source);
			return target.target === 'refused' ? target.refusal : undefined;
		};
	const theirs = pushedGroup({ owner: 'b.okta.com', key: '00gB', name: 'ENGINEERING' });

	test.each([
		[
			'of another spoke',
			words({ candidates: [theirs] }),
			"'ENGINEERING' is kept by another source, b.okta.com (00gB)",
			'‘Hub Group Name’',
			{ hubId: '00gH1', owner: 'b.okta.com', key: '00gB' },
		],
		[
			'of another group of this spoke',
			words({ candidates: [pushedGroup({ key: '00gS2' })] }),
			"'Engineering' is kept by another group of spoke.okta.com (00gS2)",
			'‘Remove Pushed Group’',
			{ hubId: '00gH1', owner: 'spoke.okta.com', key: '00gS2' },
		],
		[
			'without a name of its own, of another spoke',
			words({
				remembered: { ...theirs, profile: { ...theirs.profile, name: undefined } },
				candidates: [],
			}),
			"'00gH1' is kept by another source",
			'‘Hub Group Name’',
			{ hubId: '00gH1', owner: 'b.okta.com', key: '00gB' },
		],
		[
			'that is there twice',
			words({ candidates: [pushedGroup(), pushedGroup({ id: '00gH2', name: 'Copy' })] }),
			"the hub has 2 groups that say they are kept equal to it, 'Engineering' (00gH1) and 'Copy' (00gH2)",
			'marker',
			{ hubIds: ['00gH1', '00gH2'] },
		],
		[
			'whose name is taken',
			words({ candidates: [hubGroup()] }, { target: 'createOnly' }),
			"a group named 'Engineering'",
			'‘When Not Pushed Yet’',
			{ hubName: 'Engineering', hubId: '00gH1' },
		],
		[
			'that there is not',
			words(nothing, { target: 'linkOnly' }),
			"no group named 'Engineering' to link",
			'‘Create or Link’',
			{ hubName: 'Engineering' },
		],
		[
			'that was deleted',
			words(
				{ remembered: 'gone', candidates: [] },
				{ whenDeleted: 'report' },
				{ remembered: { hubId: '00gGone', origin: 'created' } },
			),
			'its hub group 00gGone was deleted',
			'‘Group Deleted in the Hub’',
			{ hubId: '00gGone' },
		],
		[
			'that is built in',
			words({ candidates: [hubGroup({ type: 'BUILT_IN' })] }),
			"'Engineering' is one of Okta’s own (BUILT_IN)",
			'‘Hub Group Name’',
			{ hubId: '00gH1', type: 'BUILT_IN' },
		],
		[
			'that an app brought',
			words({ candidates: [hubGroup({ type: 'APP_GROUP' })] }),
			'belongs to an app or directory (APP_GROUP)',
			'‘Hub Group Name’',
			{ hubId: '00gH1', type: 'APP_GROUP' },
		],
		[
			'of administrators',
			words({ candidates: [hubGroup({ hasAdminRole: true })] }),
			"members of the hub group 'Engineering' are administrators",
			'without an admin role',
			{ hubId: '00gH1' },
		],
	])('%s', (_, refuse, message, remedy, facts) => {
		const refusal = refuse();
		expect(refusal?.message).toMatch(/^'Engineering' was not pushed/);
		expect(refusal?.message).toContain(message);
		expect(refusal?.remedy).toContain(remedy);
		expect(refusal?.facts).toEqual(facts);
	});
});
