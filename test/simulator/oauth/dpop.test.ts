import { ask, dpopOrg, nonceFrom } from './dpopOrg';
import { assertion, orgWith, proof, requestToken, signer, START } from './serviceClient';

const DAY = 24 * 60 * 60 * 1000;

test('without a proof the request is refused', async () => {
	expect(await ask(await dpopOrg(), undefined)).toEqual({
		status: 400,
		headers: {},
		body: {
			error: 'invalid_dpop_proof',
			error_description: 'The DPoP proof JWT header is missing.',
		},
	});
});

test('the first proof is answered with a nonce, the second with a DPoP token', async () => {
	const org = await dpopOrg();
	const proofKey = await signer();
	const first = await ask(org, await proof(proofKey, { claims: { jti: undefined } }));
	expect(first).toEqual({
		status: 400,
		headers: { 'dpop-nonce': expect.any(String) },
		body: {
			error: 'use_dpop_nonce',
			error_description: 'Authorization server requires nonce in DPoP proof.',
		},
	});
	const nonce = first.headers?.['dpop-nonce'];
	expect(await ask(org, await proof(proofKey, { claims: { nonce } }))).toMatchObject({
		status: 200,
		headers: { 'dpop-nonce': nonce },
		body: { token_type: 'DPoP', expires_in: 3600 },
	});
});

test('the assertion of the first request cannot be used for the second', async () => {
	const org = await dpopOrg();
	const proofKey = await signer();
	const once = await assertion(org.key);
	const first = await requestToken(org.server, once, { dpop: await proof(proofKey) });
	const nonce = first.headers?.['dpop-nonce'];
	const dpop = await proof(proofKey, { claims: { nonce } });
	expect(await requestToken(org.server, once, { dpop })).toMatchObject({
		status: 401,
		body: { error: 'invalid_client' },
	});
});

test.each([
	[2 * DAY, 200, 'still works after two days'],
	[3 * DAY, 400, 'no longer works after three'],
])('a nonce %3$s', async (age, status) => {
	const org = await dpopOrg();
	const proofKey = await signer();
	const nonce = await nonceFrom(org, proofKey);
	org.time.now = START + age;
	const seconds = org.time.now / 1000;
	const dpop = await proof(proofKey, { claims: { nonce, iat: seconds } });
	const answer = await ask(org, dpop, { claims: { iat: seconds, exp: seconds + 300 } });
	expect(answer.status).toBe(status);
	expect(answer.headers?.['dpop-nonce']).not.toBe(nonce);
});

test('a Bearer app gets a Bearer token though it sends a proof', async () => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const dpop = await proof(await signer());
	const answer = await requestToken(server, await assertion(key), { dpop });
	expect(answer.body).toMatchObject({ token_type: 'Bearer' });
});
