import { ask, dpopOrg, nonceFrom } from './dpopOrg';
import { proof, signer, START, TOKEN_URL, type JwtChanges } from './serviceClient';

const SECONDS = START / 1000;

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
