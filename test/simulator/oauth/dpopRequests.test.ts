import { BASE_URL, hashOf, signer, START } from './serviceClient';
import { bound, callBound, challengeOf, get, LIST } from './tokenOrgs';

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
