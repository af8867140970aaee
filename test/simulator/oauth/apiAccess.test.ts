import type { HttpMethod } from '../../../src/ports';
import type { SimulatedOrg } from '../../../simulator';
import { authorizationServer } from '../../../simulator/oauth';
import {
	BASE_URL,
	CLIENT_ID,
	hashOf,
	proof,
	signer,
	simulatedWith,
	START,
	tokenFrom,
} from './serviceClient';

const USERS = `${BASE_URL}/api/v1/users`;
const LIST = `${USERS}?limit=1`;

async function bearer(scopes = ['okta.users.read'], roles = ['SUPER_ADMIN']) {
	const key = await signer();
	const org = simulatedWith({ keys: [key.publicKey], scopes, roles });
	const token = await tokenFrom(org, key, { scope: scopes.join(' ') });
	return { org, token };
}

async function bound() {
	const [key, proofKey] = [await signer(), await signer()];
	const org = simulatedWith({ keys: [key.publicKey], dpopBound: true, roles: ['SUPER_ADMIN'] });
	return { org, proofKey, token: await tokenFrom(org, key, { proofKey }) };
}

type Bound = Awaited<ReturnType<typeof bound>>;

const get = async (org: SimulatedOrg, authorization: string, url = LIST) =>
	await org.http({ method: 'GET', url, headers: { authorization } });

async function callBound({ org, token, proofKey }: Bound, claims: object = {}, scheme = 'DPoP') {
	const shown = { htm: 'GET', htu: USERS, ath: hashOf(token), ...claims };
	const dpop = await proof(proofKey, { claims: { ...shown } });
	const headers = { authorization: `${scheme} ${token}`, dpop };
	return await org.http({ method: 'GET', url: LIST, headers });
}

const challengeOf = ({ headers }: { headers: Record<string, unknown> }) =>
	String(headers['www-authenticate']);

test('a Bearer token opens what its scope names, and counts as its app', async () => {
	const { org, token } = await bearer();
	expect((await get(org, `Bearer ${token}`)).status).toBe(200);
	expect(org.journal.entries.at(-1)).toMatchObject({ token: CLIENT_ID, bucket: 'users' });
});

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

test.each([
	[3599_000, 200],
	[3600_000, 401],
])('a token used after %d ms is answered %d', async (age, status) => {
	const { org, token } = await bearer();
	org.clock.advance(age);
	expect((await get(org, `Bearer ${token}`)).status).toBe(status);
});

test('an unknown token is refused', async () => {
	const { org } = await bearer();
	const answer = await get(org, 'Bearer nonsense');
	expect(answer).toMatchObject({ status: 401, body: { errorCode: 'E0000011' } });
	expect(challengeOf(answer)).toContain('error="invalid_token"');
});

test('a Bearer token under the DPoP scheme is refused', async () => {
	const { org, token } = await bearer();
	const answer = await get(org, `DPoP ${token}`);
	expect(answer.status).toBe(401);
	expect(challengeOf(answer)).toContain('The presented access_token is not DPoP bound.');
});

test('a revoked token is refused', async () => {
	const { org, token } = await bearer();
	authorizationServer(org.org).tokens.revoke(CLIENT_ID);
	expect((await get(org, `Bearer ${token}`)).status).toBe(401);
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

test('a DPoP token passes with a proof of its own request', async () => {
	expect((await callBound(await bound())).status).toBe(200);
});

test.each<[string, object, string]>([
	['for another method', { htm: 'POST' }, "'htm' claim"],
	['with the query in its URL', { htu: LIST }, "'htu' claim"],
	['for another URL', { htu: `${BASE_URL}/api/v1/groups` }, "'htu' claim"],
	['for another token', { ath: hashOf('another') }, "'ath' claim"],
	['without a token hash', { ath: undefined }, "'ath' claim"],
	['that is too old', { iat: START / 1000 - 301 }, 'five minutes'],
])('a proof %s is refused', async (_, claims, reason) => {
	const answer = await callBound(await bound(), claims);
	expect(answer).toMatchObject({ status: 400, body: undefined });
	expect(challengeOf(answer)).toMatch(
		/^DPoP algs="RS256 RS384 RS512 ES256 ES384 ES512", .*error="invalid_dpop_proof"/,
	);
	expect(challengeOf(answer)).toContain(reason);
});

test('a proof by another key than the token is bound to is refused', async () => {
	const answer = await callBound({ ...(await bound()), proofKey: await signer() });
	expect(challengeOf(answer)).toContain('not bound to the provided DPoP proof');
});

test('one proof serves one request', async () => {
	const org = await bound();
	expect((await callBound(org, { jti: 'same' })).status).toBe(200);
	expect(challengeOf(await callBound(org, { jti: 'same' }))).toContain('already been used');
});

test('a bound token without a proof is refused', async () => {
	const { org, token } = await bound();
	const answer = await get(org, `Bearer ${token}`);
	expect(answer.status).toBe(400);
	expect(challengeOf(answer)).toContain('The resource request requires a DPoP proof.');
});

test('a bound token under the Bearer scheme is refused though it has a proof', async () => {
	const answer = await callBound(await bound(), {}, 'Bearer');
	expect(challengeOf(answer)).toContain('must use the DPoP authentication scheme');
});

test('a reset forgets tokens and keeps the apps of the seed', async () => {
	const { org, token } = await bearer();
	org.reset();
	expect((await get(org, `Bearer ${token}`)).status).toBe(401);
	expect(authorizationServer(org.org).apps.has(CLIENT_ID)).toBe(true);
});
