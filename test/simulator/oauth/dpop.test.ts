import {
	assertion,
	orgWith,
	proof,
	requestToken,
	signer,
	START,
	TOKEN_URL,
	type JwtChanges,
	type Signer,
} from './serviceClient';

const SECONDS = START / 1000;
const DAY = 24 * 60 * 60 * 1000;

async function dpopOrg() {
	const key = await signer();
	return { key, ...orgWith({ keys: [key.publicKey], dpopBound: true }) };
}

type Org = Awaited<ReturnType<typeof dpopOrg>>;

async function ask({ server, key }: Org, dpop: string | undefined, jwt?: JwtChanges) {
	return await requestToken(server, await assertion(key, jwt), { dpop });
}

async function nonceFrom(org: Org, proofKey: Signer): Promise<string> {
	const answer = await ask(org, await proof(proofKey));
	return String(answer.headers?.['dpop-nonce']);
}

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

test.each<[string, JwtChanges, string]>([
	['another type', { header: { typ: 'JWT' } }, "'typ' must be"],
	['another method', { claims: { htm: 'GET' } }, "'htm' claim"],
	['a query in its URL', { claims: { htu: `${TOKEN_URL}?x=1` } }, "'htu' claim"],
	['a doubled slash', { claims: { htu: TOKEN_URL.replace('/oauth2', '//oauth2') } }, "'htu' claim"],
	['no time of issue', { claims: { iat: undefined } }, "'iat' claim"],
	['a time of issue in the future', { claims: { iat: SECONDS + 6 } }, 'issued in the future'],
	['an age past five minutes', { claims: { iat: SECONDS - 301 } }, 'more than five minutes'],
	['no id', { claims: { jti: undefined } }, "'jti' claim"],
	['no key', { header: { jwk: undefined } }, 'cannot be parsed'],
])('a proof with %s is refused', async (_, changes, reason) => {
	const org = await dpopOrg();
	const proofKey = await signer();
	const nonce = await nonceFrom(org, proofKey);
	const claims = { nonce, ...changes.claims };
	const answer = await ask(org, await proof(proofKey, { header: changes.header, claims }));
	expect(answer).toMatchObject({
		status: 400,
		body: { error: 'invalid_dpop_proof', error_description: expect.stringContaining(reason) },
	});
});

test('a proof of exactly five minutes is taken', async () => {
	const org = await dpopOrg();
	const proofKey = await signer();
	const nonce = await nonceFrom(org, proofKey);
	const dpop = await proof(proofKey, { claims: { nonce, iat: SECONDS - 300 } });
	expect((await ask(org, dpop)).status).toBe(200);
});

test('a proof signed by another key than it shows is refused', async () => {
	const org = await dpopOrg();
	const [shown, used] = [await signer(), await signer()];
	const dpop = await proof(used, { header: { jwk: shown.publicKey } });
	expect((await ask(org, dpop)).body).toMatchObject({
		error_description: 'The DPoP proof JWT signature is invalid.',
	});
});

test('a proof that is no JWT is refused', async () => {
	expect((await ask(await dpopOrg(), 'nonsense')).body).toMatchObject({
		error_description: 'The DPoP proof JWT cannot be parsed.',
	});
});

test('two proofs in one request are refused', async () => {
	const proofKey = await signer();
	const two = `${await proof(proofKey)}, ${await proof(proofKey)}`;
	expect((await ask(await dpopOrg(), two)).body).toMatchObject({
		error_description: 'Multiple DPoP proof JWT headers are not allowed.',
	});
});

test('a proof is good for one use', async () => {
	const org = await dpopOrg();
	const proofKey = await signer();
	const nonce = await nonceFrom(org, proofKey);
	const dpop = await proof(proofKey, { claims: { nonce } });
	expect((await ask(org, dpop)).status).toBe(200);
	expect((await ask(org, dpop)).body).toMatchObject({
		error_description: 'The DPoP proof JWT has already been used.',
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
