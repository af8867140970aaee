import { groupsFedByRules, isMemberByRule } from '../../src/okta/groupRules';
import { groupsChangedSince, readGroups } from '../../src/okta/groupQuery';
import { createGroup, hubGroupOf, type OktaGroup } from '../../src/okta/groups';
import { leadsTo, refused, scriptedOrg } from './scriptedOrg';

const group = (id: string): OktaGroup => ({ id, type: 'OKTA_GROUP', profile: { name: id } });
const groups = (count: number, from = 0) =>
	Array.from({ length: count }, (_, at) => group(`00g${from + at}`));

describe('whether a group is an administrators’ group', () => {
	test.each([
		['is told in the spelling of the description', { hasAdminPrivlege: true }, true],
		['is told in the spelling of the release notes', { hasAdminPrivilege: true }, true],
		['is told in the plural', { hasAdminPrivileges: true }, true],
		['is denied', { hasAdminPrivlege: false, hasAdminPrivilege: true }, false],
		[
			'is denied in another spelling',
			{ hasAdminPrivilege: false, hasAdminPrivileges: true },
			false,
		],
		['is not told', { usersCount: 7 }, undefined],
	])('%s', (_, stats, hasAdminRole) => {
		expect(hubGroupOf({ ...group('00g1'), _embedded: { stats } })).toEqual({
			...group('00g1'),
			hasAdminRole,
		});
	});

	test('is not told without numbers', () => {
		expect(hubGroupOf(group('00g1')).hasAdminRole).toBeUndefined();
		expect(hubGroupOf({ ...group('00g1'), _embedded: {} }).hasAdminRole).toBeUndefined();
	});
});

describe('a number of groups', () => {
	const more = leadsTo('/api/v1/groups?after=1');
	const date = 'Mon, 05 Jan 2026 09:00:00 GMT';

	test('beyond a page is read page after page, and no more than was wanted is kept', async () => {
		const { client, asked } = scriptedOrg(
			{ body: groups(200), headers: { ...more, date } },
			{ body: groups(200, 200), headers: leadsTo('/api/v1/groups?after=2') },
		);
		expect(await readGroups(client, 'status pr', 250)).toEqual({
			groups: groups(250),
			at: '2026-01-05T09:00:00.000Z',
		});
		expect(asked()).toEqual([
			{ call: 'GET /api/v1/groups', query: { search: 'status pr', limit: '200' } },
			{ call: 'GET /api/v1/groups', query: { after: '1' } },
		]);
	});

	test('that a page fills exactly needs no other page, one more does', async () => {
		const exactly = scriptedOrg({ body: groups(3), headers: more });
		expect((await readGroups(exactly.client, undefined, 3)).groups).toHaveLength(3);
		const short = scriptedOrg({ body: groups(3), headers: more }, { body: groups(1, 3) });
		expect((await readGroups(short.client, undefined, 4)).groups).toEqual(groups(4));
	});

	test('that the org does not have ends with its last page', async () => {
		const { client } = scriptedOrg({ body: groups(3) });
		expect((await readGroups(client, undefined, 9)).groups).toHaveLength(3);
	});

	test('of a list that leads back to itself is a failure', async () => {
		const page = { body: groups(1), headers: more };
		const { client } = scriptedOrg(page, page, page);
		await expect(readGroups(client, undefined, 9)).rejects.toMatchObject({
			code: 'LIST_WITHOUT_END',
			message: expect.stringMatching(/^Could not read .+ in the hub: .+ \(page 2\)$/),
		});
	});
});

test('a name that is no text is not told in a refusal', async () => {
	const { client } = scriptedOrg(refused(403, 'E0000006'));
	await expect(createGroup(client, { name: ['x'] })).rejects.toThrow(
		'Could not create group  in the hub',
	);
});

test('groups that changed are those whose profile or members changed since', () => {
	expect(groupsChangedSince('2026-01-05')).toBe(
		'lastUpdated gt "2026-01-05" or lastMembershipUpdated gt "2026-01-05"',
	);
});

describe('groups fed by rules', () => {
	const rule = (status: string, groupIds?: string[]) => ({
		id: '0pr1',
		status,
		actions: { assignUserToGroups: groupIds && { groupIds } },
	});

	test('are those of all active rules, on every page', async () => {
		const { client } = scriptedOrg(
			{
				body: [rule('ACTIVE', ['00g1', '00g2']), rule('INACTIVE', ['00g3'])],
				headers: leadsTo('/api/v1/groups/rules?after=1'),
			},
			{ body: [rule('ACTIVE', ['00g2', '00g4']), rule('INVALID', ['00g5'])] },
		);
		expect([...(await groupsFedByRules(client))]).toEqual(['00g1', '00g2', '00g4']);
	});

	test.each([
		['that says nothing of actions', { id: '0pr1', status: 'ACTIVE' }],
		['that assigns to nothing', rule('ACTIVE')],
		['without ids', { id: '0pr1', status: 'ACTIVE', actions: { assignUserToGroups: {} } }],
	])('are none of a rule %s', async (_, one) => {
		expect([...(await groupsFedByRules(scriptedOrg({ body: [one] }).client))]).toEqual([]);
	});
});

test.each([
	['a rule keeps', [{ id: '0pr1' }], true],
	['no rule keeps', [], false],
])('%s the member in the group', async (_, body, kept) => {
	expect(await isMemberByRule(scriptedOrg({ body }).client, '00g1', '00u1')).toBe(kept);
});
