import type { HttpMethod } from '../../../src/ports';
import { BASE_URL, CLIENT_ID } from './serviceClient';
import { bearer, challengeOf, get } from './tokenOrgs';

test('a manage scope reads too', async () => {
	const { org, token } = await bearer(['okta.users.manage']);
	expect((await get(org, `Bearer ${token}`)).status).toBe(200);
});

test.each<[HttpMethod, string, string]>([
	['GET', '/api/v1/groups/00g1', 'okta.groups.read'],
	['POST', '/api/v1/users', 'okta.users.manage'],
	['PUT', '/api/v1/groups/00g1/users/00u1', 'okta.groups.manage'],
	['GET', '/api/v1/logs', 'okta.logs.read'],
	['GET', '/api/v1/meta/schemas/user/default', 'okta.schemas.read'],
	['GET', '/api/v1/meta/types/user', 'okta.userTypes.read'],
	['POST', '/api/v1/eventHooks', 'okta.eventHooks.manage'],
	['GET', `/oauth2/v1/clients/${CLIENT_ID}/roles`, 'okta.roles.read'],
	['GET', '/api/v1/users/00u1/roles', 'okta.roles.read'],
	['GET', '/api/v1/apps/0oa1/group-push/mappings', 'okta.apps.read okta.groups.read'],
])('%s %s without its scope is refused and names it', async (method, path, scope) => {
	const { org, token } = await bearer();
	const headers = { authorization: `Bearer ${token}` };
	const answer = await org.http({ method, url: BASE_URL + path, headers });
	expect(answer).toMatchObject({ status: 403, body: { errorCode: 'E0000006' } });
	expect(challengeOf(answer)).toBe(
		`Bearer authorization_uri="http://hub.okta.test/oauth2/v1/authorize", realm="http://hub.okta.test", scope="${scope}", error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", resource="${path}"`,
	);
});

test('an org may leave the body of such a refusal empty', async () => {
	const { org, token } = await bearer(['okta.groups.read']);
	org.knobs.bareOAuthRefusals = true;
	expect(await get(org, `Bearer ${token}`)).toMatchObject({ status: 403, body: undefined });
});

test('scopes without an admin role open an empty list, or nothing', async () => {
	const { org, token } = await bearer(['okta.users.read'], []);
	expect(await get(org, `Bearer ${token}`)).toMatchObject({ status: 200, body: [] });
	org.knobs.emptyListWithoutRole = false;
	expect(await get(org, `Bearer ${token}`)).toMatchObject({
		status: 403,
		body: { errorCode: 'E0000006' },
	});
});
