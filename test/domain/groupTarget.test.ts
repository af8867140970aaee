import { chooseTarget, type TargetSearch } from '../../src/domain/groupTarget';
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
