import type { HttpMethod } from '../../src/ports';
import { createOrg } from '../../simulator';
import { asAdmin, field, rows } from './asAdmin';
import { person } from './people';

const seed = {
	users: [
		{ profile: person('ada'), groups: ['Plain'] },
		{ profile: person('root'), roles: ['ORG_ADMIN'] },
	],
	groups: [{ name: 'Powerful', roles: ['USER_ADMIN'] }],
	tokens: ['USER_ADMIN', 'GROUP_MEMBERSHIP_ADMIN', 'READ_ONLY_ADMIN', 'ORG_ADMIN'].map((role) => ({
		token: role,
		roles: [role],
	})),
};

function orgFor(token: string | undefined) {
	const org = createOrg({ seed });
	const id = (login: string) => org.userByLogin(`${login}@x.example`)?.id ?? '';
	const send = async (method: HttpMethod, path: string, body?: unknown) =>
		await org.http({
			method,
			url: org.baseUrl + path,
			headers: token === undefined ? {} : { authorization: token },
			body,
		});
	return { org, id, send, group: (name: string) => org.group(name)?.id ?? '' };
}

test.each([undefined, 'SSWS wrong', 'Basic abc', 'SSWS'])(
	'Authorization %s is 401',
	async (token) => {
		const { send } = orgFor(token);
		expect(await send('GET', '/api/v1/users')).toMatchObject({
			status: 401,
			body: { errorCode: 'E0000011', errorSummary: 'Invalid token provided' },
		});
	},
);

test('a token dies with the user who made it', async () => {
	const { org, send } = orgFor('SSWS ORG_ADMIN');
	expect((await send('GET', '/api/v1/users')).status).toBe(200);
	const maker = field(await send('GET', '/api/v1/users/me'), 'id');
	await asAdmin(org).post(`/api/v1/users/${maker}/lifecycle/deactivate`);
	expect((await send('GET', '/api/v1/users')).status).toBe(401);
});

test.each([
	['USER_ADMIN', 'POST', '/lifecycle/suspend', 'ada', 200],
	['USER_ADMIN', 'POST', '/lifecycle/suspend', 'root', 403],
	['USER_ADMIN', 'DELETE', '', 'ada', 403],
	['ORG_ADMIN', 'DELETE', '', 'ada', 204],
	['ORG_ADMIN', 'DELETE', '', 'root', 403],
	['READ_ONLY_ADMIN', 'GET', '', 'root', 200],
	['READ_ONLY_ADMIN', 'POST', '/lifecycle/suspend', 'ada', 403],
	['USER_ADMIN', 'GET', '/roles', 'root', 403],
] as const)('%s: %s /users/{id}%s of %s is %d', async (role, method, path, login, status) => {
	const { send, id } = orgFor(`SSWS ${role}`);
	const answer = await send(method, `/api/v1/users/${id(login)}${path}`);
	expect(answer.status).toBe(status);
	if (status === 403) expect(answer.body).toMatchObject({ errorCode: 'E0000006' });
});

test.each([
	['GROUP_MEMBERSHIP_ADMIN', 'Plain', 204],
	['GROUP_MEMBERSHIP_ADMIN', 'Powerful', 403],
	['READ_ONLY_ADMIN', 'Plain', 403],
])('%s adds to %s: %d', async (role, name, status) => {
	const { send, id, group } = orgFor(`SSWS ${role}`);
	expect((await send('PUT', `/api/v1/groups/${group(name)}/users/${id('root')}`)).status).toBe(
		status,
	);
});

test('a group administrator does not see Everyone', async () => {
	const { send } = orgFor('SSWS USER_ADMIN');
	const names = rows(await send('GET', '/api/v1/groups')).map(
		({ profile }) => Object(profile).name,
	);
	expect(names.sort()).toEqual(['Plain', 'Powerful']);
});

test('roles are assigned once, shown, and taken away', async () => {
	const { org, id } = orgFor(undefined);
	const admin = asAdmin(org);
	const roles = `/api/v1/users/${id('ada')}/roles`;
	const made = await admin.post(roles, { type: 'APP_ADMIN' });
	expect(made).toMatchObject({
		status: 201,
		body: { label: 'Application Administrator', assignmentType: 'USER', status: 'ACTIVE' },
	});
	expect((await admin.post(roles, { type: 'APP_ADMIN' })).status).toBe(409);
	expect(rows(await admin.get(roles))).toHaveLength(1);
	expect((await admin.remove(`${roles}/${field(made, 'id')}`)).status).toBe(204);
	expect(rows(await admin.get(roles))).toHaveLength(0);
});

test('sessions of anybody can be ended', async () => {
	const { org, id } = orgFor(undefined);
	const ended = await asAdmin(org).remove(`/api/v1/users/${id('ada')}/sessions?oauthTokens=true`);
	expect(ended.status).toBe(204);
});
