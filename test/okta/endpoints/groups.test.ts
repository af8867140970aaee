import { readChangedGroups } from '../../../src/okta/changedThings';
import { readGroups, readGroupTimes } from '../../../src/okta/groupQuery';
import { groupsFedByRules, isMemberByRule } from '../../../src/okta/groupRules';
import {
	createGroup,
	deleteGroup,
	readGroup,
	removeUserFromGroup,
	replaceGroup,
	searchGroups,
} from '../../../src/okta/groups';
import { addUserToGroup, listMembers } from '../../../src/okta/members';
import { all, scriptedOrg } from '../scriptedOrg';
import { testEndpoints, type Endpoint } from './endpointTable';

const FROM = '2026-01-05T09:00:00.000Z';
const ada = { id: '00u1', status: 'ACTIVE', profile: { login: 'ada@x.example' } };
const group = { id: '00g1', type: 'OKTA_GROUP', profile: { name: 'Dept A' } };
const doing = 'do it to ada@x.example';

const ENDPOINTS: Endpoint[] = [
	{
		does: 'a new member',
		of: async (client) => await addUserToGroup(client, '00g/1', '00u/1'),
		asks: { call: 'PUT /api/v1/groups/00g%2F1/users/00u%2F1' },
		names: '00u/1 to group 00g/1',
	},
	{
		does: 'the members of a group',
		of: async (client) => await all(listMembers(client, '00g/1')),
		asks: { call: 'GET /api/v1/groups/00g%2F1/users', query: { limit: '200' } },
		answer: [ada],
		names: '00g/1',
	},
	{
		does: 'the end of a membership',
		of: async (client) => await removeUserFromGroup(client, '00g/1', '00u/1'),
		asks: { call: 'DELETE /api/v1/groups/00g%2F1/users/00u%2F1' },
		names: '00u/1 from group 00g/1',
	},
	{
		does: 'groups by a search',
		of: async (client) => await all(searchGroups(client, 'id eq "00g1"', { doing })),
		asks: { call: 'GET /api/v1/groups', query: { search: 'id eq "00g1"', limit: '200' } },
		answer: [group],
		names: doing,
	},
	{
		does: 'groups by a search, with what is known of their size',
		of: async (client) => await all(searchGroups(client, 'id eq "00g1"', { stats: true, doing })),
		asks: {
			call: 'GET /api/v1/groups',
			query: { search: 'id eq "00g1"', limit: '200', expand: 'stats' },
		},
		answer: [group],
		names: doing,
	},
	{
		does: 'a group by id',
		of: async (client) => await readGroup(client, '00g/1'),
		asks: { call: 'GET /api/v1/groups/00g%2F1' },
		answer: group,
		names: '00g/1',
	},
	{
		does: 'when a group changed',
		of: async (client) => await readGroupTimes(client, '00g/1'),
		asks: { call: 'GET /api/v1/groups/00g%2F1' },
		answer: group,
		names: '00g/1',
	},
	{
		does: 'a number of groups',
		of: async (client) => await readGroups(client, undefined, 7),
		asks: { call: 'GET /api/v1/groups', query: { limit: '7' } },
		answer: [group],
	},
	{
		does: 'a new group',
		of: async (client) => await createGroup(client, { name: 'Dept A', description: 'x' }),
		asks: {
			call: 'POST /api/v1/groups',
			body: { profile: { name: 'Dept A', description: 'x' } },
		},
		answer: group,
		names: 'Dept A',
	},
	{
		does: 'another profile of a group',
		of: async (client) => await replaceGroup(client, '00g/1', { name: 'Dept A' }),
		asks: { call: 'PUT /api/v1/groups/00g%2F1', body: { profile: { name: 'Dept A' } } },
		names: 'Dept A',
	},
	{
		does: 'the deletion of a group',
		of: async (client) => await deleteGroup(client, '00g/1', 'Dept A'),
		asks: { call: 'DELETE /api/v1/groups/00g%2F1' },
		names: 'Dept A',
	},
	{
		does: 'the group rules',
		of: async (client) => await groupsFedByRules(client),
		asks: { call: 'GET /api/v1/groups/rules', query: { limit: '200' } },
		answer: [{ id: '0pr1' }],
	},
	{
		does: 'whether a rule keeps a member',
		of: async (client) => await isMemberByRule(client, '00g/1', '00u/1'),
		asks: { call: 'GET /api/v1/groups/00g%2F1/users/00u%2F1/group-rules' },
		answer: [],
		names: '00u/1 in group 00g/1',
	},
	{
		does: 'which groups changed, or had members change',
		of: async (client) => await readChangedGroups(client, { from: FROM }),
		asks: {
			call: 'GET /api/v1/groups',
			query: {
				search: `lastUpdated ge "${FROM}" or lastMembershipUpdated ge "${FROM}"`,
				limit: '200',
			},
		},
		answer: [group],
		names: 'groups',
	},
];

testEndpoints(ENDPOINTS);

test('which groups changed between two times, by either of their times', async () => {
	const { client, searches } = scriptedOrg({ body: [] });
	await readChangedGroups(client, { from: FROM, until: '2026-02' });
	expect(searches()).toEqual([
		`(lastUpdated ge "${FROM}" and lastUpdated lt "2026-02") or ` +
			`(lastMembershipUpdated ge "${FROM}" and lastMembershipUpdated lt "2026-02")`,
	]);
});
