import { authenticateRequest } from '../../../simulator/oauth';
import {
	assertion,
	BASE_URL,
	CLIENT_ID,
	hashOf,
	orgWith,
	proof,
	requestToken,
	signer,
	START,
	tokenIn,
} from './serviceClient';

const USERS = `${BASE_URL}/api/v1/users`;
const LIST = `${USERS}?limit=1`;

async function bearer(scopes = ['okta.users.read']) {
	const key = await signer();
	const org = orgWith({ keys: [key.publicKey], scopes, roles: ['READ_ONLY_ADMIN'] });
	const fields = { scope: scopes.join(' ') };
	const token = tokenIn(await requestToken(org.server, await assertion(key), { fields }));
	return { ...org, token };
}

async function bound() {
	const [key, proofKey] = [await signer(), await signer()];
	const org = orgWith({ keys: [key.publicKey], dpopBound: true });
	const first = await requestToken(org.server, await assertion(key), {
		dpop: await proof(proofKey),
	});
	const dpop = await proof(proofKey, { claims: { nonce: first.headers['dpop-nonce'] } });
	const token = tokenIn(await requestToken(org.server, await assertion(key), { dpop }));
	return { ...org, token, proofKey };
}

type Bound = Awaited<ReturnType<typeof bound>>;

async function callBound(
	{ server, token, proofKey }: Bound,
	claims: object = {},
	request: { method?: string; url?: string; scheme?: string } = {},
) {
	const { method = 'GET', url = LIST, scheme = 'DPoP' } = request;
	const shown = { htm: 'GET', htu: USERS, ath: hashOf(token), ...claims };
	const dpop = await proof(proofKey, { claims: { ...shown } });
	const headers = { authorization: `${scheme} ${token}`, dpop };
	return await authenticateRequest(server, { method, url, headers });
}

const get = (authorization: string) => ({ method: 'GET', url: LIST, headers: { authorization } });

test('a Bearer token names its app, scopes and roles', async () => {
	const { server, token } = await bearer();
	expect(await authenticateRequest(server, get(`Bearer ${token}`))).toEqual({
		ok: true,
		principal: { clientId: CLIENT_ID, scopes: ['okta.users.read'], roles: ['READ_ONLY_ADMIN'] },
	});
});

test('an API token is left to others', async () => {
	const { server } = await bearer();
	expect(await authenticateRequest(server, get('SSWS abc'))).toBeUndefined();
});

test('a manage scope reads too', async () => {
	const { server, token } = await bearer(['okta.users.manage']);
	expect(await authenticateRequest(server, get(`Bearer ${token}`))).toMatchObject({ ok: true });
});

test.each<[string, string, string]>([
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
	const { server, token } = await bearer();
	const headers = { authorization: `Bearer ${token}` };
	const answer = await authenticateRequest(server, { method, url: BASE_URL + path, headers });
	expect(answer).toEqual({
		ok: false,
		refusal: {
			status: 403,
			errorCode: 'E0000006',
			headers: {
				'www-authenticate': `Bearer authorization_uri="http://hub.okta.test/oauth2/v1/authorize", realm="http://hub.okta.test", scope="${scope}", error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", resource="${path}"`,
			},
		},
	});
});

test('an org may leave the body of such a refusal empty', async () => {
	const { server, token, knobs } = await bearer(['okta.groups.read']);
	knobs.bareOAuthRefusals = true;
	expect(await authenticateRequest(server, get(`Bearer ${token}`))).toMatchObject({
		refusal: { status: 403, errorCode: undefined },
	});
});

test.each([
	[3599_000, true],
	[3600_000, false],
])('a token used after %d ms passes: %s', async (age, ok) => {
	const { server, token, time } = await bearer();
	time.now = START + age;
	expect(await authenticateRequest(server, get(`Bearer ${token}`))).toMatchObject({ ok });
});

test.each([
	['an unknown token', 'Bearer nonsense', 'The access token is invalid.'],
	['a Bearer token shown as a DPoP one', 'DPoP', 'The presented access_token is not DPoP bound.'],
])('%s is refused', async (_, scheme, reason) => {
	const { server, token } = await bearer();
	const authorization = scheme === 'DPoP' ? `DPoP ${token}` : scheme;
	expect(await authenticateRequest(server, get(authorization))).toMatchObject({
		refusal: {
			status: 401,
			errorCode: 'E0000011',
			headers: { 'www-authenticate': expect.stringContaining(reason) },
		},
	});
});

test('a revoked token is refused', async () => {
	const { server, token } = await bearer();
	server.tokens.revoke(CLIENT_ID);
	expect(await authenticateRequest(server, get(`Bearer ${token}`))).toMatchObject({ ok: false });
});

test('a DPoP token passes with a proof of its own request', async () => {
	expect(await callBound(await bound())).toMatchObject({ ok: true });
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
	expect(answer).toMatchObject({
		refusal: {
			status: 400,
			headers: {
				'www-authenticate': expect.stringMatching(
					/^DPoP algs="RS256 RS384 RS512 ES256 ES384 ES512", .*error="invalid_dpop_proof"/,
				),
			},
		},
	});
	expect(JSON.stringify(answer)).toContain(reason);
});

test('a proof by another key than the token is bound to is refused', async () => {
	const org = await bound();
	const answer = await callBound({ ...org, proofKey: await signer() });
	expect(JSON.stringify(answer)).toContain('not bound to the provided DPoP proof');
});

test('one proof serves one request', async () => {
	const org = await bound();
	expect(await callBound(org, { jti: 'same' })).toMatchObject({ ok: true });
	expect(JSON.stringify(await callBound(org, { jti: 'same' }))).toContain('already been used');
});

test('a bound token without a proof is refused', async () => {
	const { server, token } = await bound();
	const answer = await authenticateRequest(server, get(`Bearer ${token}`));
	expect(answer).toMatchObject({ refusal: { status: 400 } });
	expect(JSON.stringify(answer)).toContain('The resource request requires a DPoP proof.');
});

test('a bound token under the Bearer scheme is refused though it has a proof', async () => {
	const answer = await callBound(await bound(), {}, { scheme: 'Bearer' });
	expect(JSON.stringify(answer)).toContain('must use the DPoP authentication scheme');
});
