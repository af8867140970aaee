import { readChangedUsers } from '../../../src/okta/changedThings';
import type { OktaClient } from '../../../src/okta/client';
import { createUser } from '../../../src/okta/createUser';
import {
	convertToFederated,
	deleteUser,
	expirePassword,
	expirePasswordWithTempPassword,
	resetFactors,
	resetPassword,
	revokeSessions,
} from '../../../src/okta/lifecycle';
import { listUserRoles, rolesOfTokenOwner } from '../../../src/okta/roles';
import { listGroupsOfUser } from '../../../src/okta/userGroups';
import { comparesAsGreater, highestId, readUserPage } from '../../../src/okta/userQuery';
import {
	findUserByLogin,
	lifecycle,
	readUser,
	searchUsers,
	updateUser,
} from '../../../src/okta/users';
import { usersById } from '../../../src/okta/usersById';
import { usersByName } from '../../../src/okta/usersByName';
import { usersByValue } from '../../../src/okta/usersByValue';
import { all, refused, scriptedOrg } from '../scriptedOrg';
import { testEndpoints, type Endpoint } from './endpointTable';

const FROM = '2026-01-05T09:00:00.000Z';
const ada = { id: '00u1', status: 'ACTIVE', profile: { login: 'ada@x.example' } };
const group = { id: '00g1', type: 'OKTA_GROUP', profile: { name: 'Dept A' } };
const doing = 'do it to ada@x.example';

const ENDPOINTS: Endpoint[] = [
	{
		does: 'a user by id',
		of: async (client) => await readUser(client, '00u/1'),
		asks: { call: 'GET /api/v1/users/00u%2F1' },
		answer: ada,
		names: '00u/1',
	},
	{
		does: 'a user by login',
		of: async (client) => await findUserByLogin(client, 'ada@x.example'),
		asks: { call: 'GET /api/v1/users/ada%40x.example' },
		answer: ada,
		names: 'ada@x.example',
	},
	{
		does: 'users by a search',
		of: async (client) => await searchUsers(client, 'status pr', doing),
		asks: { call: 'GET /api/v1/users', query: { search: 'status pr', limit: '200' } },
		answer: [ada],
		names: doing,
	},
	{
		does: 'users by id, many at a time',
		of: async (client) => await all(usersById(client, ['00u1', '00u2'], 'id,status')),
		asks: {
			call: 'GET /api/v1/users',
			query: { search: 'id eq "00u1" or id eq "00u2"', fields: 'id,status', limit: '200' },
		},
		answer: [ada],
	},
	{
		does: 'users by name',
		of: async (client) => await usersByName(client, [{ firstName: 'Ada', lastName: 'O"Hara' }]),
		asks: {
			call: 'GET /api/v1/users',
			query: {
				search: '(profile.firstName eq "Ada" and profile.lastName eq "O\\"Hara")',
				limit: '200',
			},
		},
		answer: [ada],
	},
	{
		does: 'users by a value',
		of: async (client) => await usersByValue(client, 'profile.email', ['ada@x.example']),
		asks: {
			call: 'GET /api/v1/users',
			query: { search: 'profile.email eq "ada@x.example"', limit: '200' },
		},
		answer: [ada],
	},
	{
		does: 'a page of users',
		of: async (client) =>
			await readUserPage(
				client,
				{ search: 'profile.title pr', fields: 'id', doing },
				{ range: { after: '00u1' }, limit: 50 },
			),
		asks: {
			call: 'GET /api/v1/users',
			query: { search: '(profile.title pr) and (id gt "00u1")', fields: 'id', limit: '50' },
		},
		answer: [ada],
		names: doing,
	},
	{
		does: 'the highest id',
		of: async (client) => await highestId(client, { search: undefined, doing }),
		asks: {
			call: 'GET /api/v1/users',
			query: { search: 'status pr', fields: 'id', sortBy: 'id', sortOrder: 'desc', limit: '1' },
		},
		answer: [ada],
		names: doing,
	},
	{
		does: 'which of two ids is greater',
		of: async (client) => await comparesAsGreater(client, ['00u1', '00u2']),
		asks: {
			call: 'GET /api/v1/users',
			query: { search: '(id eq "00u2") and (id gt "00u1")', fields: 'id', limit: '200' },
		},
		answer: [ada],
	},
	{
		does: 'a new user',
		of: async (client) =>
			await createUser(
				client,
				{ profile: ada.profile, groupIds: ['00g1'] },
				{ activate: true, provider: true, nextLogin: 'changePassword' },
			),
		asks: {
			call: 'POST /api/v1/users',
			query: { activate: 'true', provider: 'true', nextLogin: 'changePassword' },
			body: { profile: ada.profile, groupIds: ['00g1'] },
		},
		answer: ada,
		names: 'ada@x.example',
	},
	{
		does: 'a change of a user, made for a certain state',
		of: async (client) =>
			await updateUser(client, '00u/1', { profile: { title: null } }, { ifMatch: 'W/"1"', doing }),
		asks: {
			call: 'POST /api/v1/users/00u%2F1',
			headers: { 'if-match': 'W/"1"' },
			body: { profile: { title: null } },
			repeatable: true,
		},
		answer: ada,
		names: doing,
	},
	{
		does: 'a change of a user, whatever its state',
		of: async (client) => await updateUser(client, '00u1', { profile: {} }, { doing }),
		asks: { call: 'POST /api/v1/users/00u1', body: { profile: {} }, repeatable: true },
		answer: ada,
		names: doing,
	},
	{
		does: 'an activation with a mail',
		of: async (client) => await lifecycle(client, '00u/1', 'activate', { sendEmail: true, doing }),
		asks: {
			call: 'POST /api/v1/users/00u%2F1/lifecycle/activate',
			query: { sendEmail: 'true' },
		},
		names: doing,
	},
	...(['activate', 'reactivate', 'deactivate'] as const).map((operation) => ({
		does: `${operation}, of which nobody is told unless wished`,
		of: async (client: OktaClient) => await lifecycle(client, '00u1', operation, { doing }),
		asks: {
			call: `POST /api/v1/users/00u1/lifecycle/${operation}`,
			query: { sendEmail: 'false' },
		},
		names: doing,
	})),
	...(['suspend', 'unsuspend', 'unlock'] as const).map((operation) => ({
		does: `${operation}, which never sends a mail`,
		of: async (client: OktaClient) =>
			await lifecycle(client, '00u1', operation, { sendEmail: true, doing }),
		asks: { call: `POST /api/v1/users/00u1/lifecycle/${operation}` },
		names: doing,
	})),
	{
		does: 'the deletion of a user',
		of: async (client) => await deleteUser(client, '00u/1', { doing, sendEmail: false }),
		asks: { call: 'DELETE /api/v1/users/00u%2F1', query: { sendEmail: 'false' } },
		names: doing,
	},
	{
		does: 'an expired password',
		of: async (client) => await expirePassword(client, '00u1', { doing }),
		asks: { call: 'POST /api/v1/users/00u1/lifecycle/expire_password' },
		names: doing,
	},
	{
		does: 'a password for one sign-in',
		of: async (client) =>
			await expirePasswordWithTempPassword(client, '00u1', { doing, revokeSessions: true }),
		asks: {
			call: 'POST /api/v1/users/00u1/lifecycle/expire_password_with_temp_password',
			query: { revokeSessions: 'true' },
		},
		answer: { tempPassword: 'x' },
		believesAll: true,
		names: doing,
	},
	{
		does: 'a link to a new password',
		of: async (client) =>
			await resetPassword(client, '00u1', { doing, sendEmail: false, revokeSessions: true }),
		asks: {
			call: 'POST /api/v1/users/00u1/lifecycle/reset_password',
			query: { sendEmail: 'false', revokeSessions: 'true' },
		},
		answer: { resetPasswordUrl: 'x' },
		believesAll: true,
		names: doing,
	},
	{
		does: 'sign-in through an identity provider',
		of: async (client) => await convertToFederated(client, '00u1', { doing }),
		asks: {
			call: 'POST /api/v1/users/00u1/lifecycle/reset_password',
			query: { provider: 'FEDERATION', sendEmail: 'false' },
		},
		names: doing,
	},
	{
		does: 'forgotten factors',
		of: async (client) => await resetFactors(client, '00u1', { doing }),
		asks: { call: 'POST /api/v1/users/00u1/lifecycle/reset_factors', repeatable: true },
		names: doing,
	},
	{
		does: 'the end of all sessions',
		of: async (client) => await revokeSessions(client, '00u1', { doing, oauthTokens: true }),
		asks: { call: 'DELETE /api/v1/users/00u1/sessions', query: { oauthTokens: 'true' } },
		names: doing,
	},
	{
		does: 'the groups of a user',
		of: async (client) => await listGroupsOfUser(client, '00u/1'),
		asks: { call: 'GET /api/v1/users/00u%2F1/groups' },
		answer: [group],
		names: '00u/1',
	},
	{
		does: 'the roles of a user',
		of: async (client) => await listUserRoles(client, '00u/1'),
		asks: { call: 'GET /api/v1/users/00u%2F1/roles' },
		answer: [],
		names: '00u/1',
	},
	{
		does: 'who changed since then',
		of: async (client) => await readChangedUsers(client, { from: FROM }),
		asks: {
			call: 'GET /api/v1/users',
			query: { search: `lastUpdated ge "${FROM}"`, limit: '200' },
		},
		answer: [ada],
		names: 'users',
	},
	{
		does: 'who changed between two times',
		of: async (client) => await readChangedUsers(client, { from: FROM, until: '2026-02' }),
		asks: {
			call: 'GET /api/v1/users',
			query: {
				search: `(lastUpdated ge "${FROM}" and lastUpdated lt "2026-02")`,
				limit: '200',
			},
		},
		answer: [ada],
		names: 'users',
	},
];

testEndpoints(ENDPOINTS);

test('the owner of an API token is looked up before its roles', async () => {
	const roles = [{ id: 'ra1', type: 'SUPER_ADMIN' }];
	const { client, asked } = scriptedOrg({ body: { id: '00u/1' } }, { body: roles });
	expect(await rolesOfTokenOwner(client)).toEqual(roles);
	expect(asked()).toEqual([
		{ call: 'GET /api/v1/users/me' },
		{ call: 'GET /api/v1/users/00u%2F1/roles' },
	]);
});

test('an org that does not say whose the API token is, is told by that', async () => {
	const { client } = scriptedOrg(refused(403, 'E0000006'));
	await expect(rolesOfTokenOwner(client)).rejects.toThrow(/^Could not \w+ .+ in the hub/);
});
