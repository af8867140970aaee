import { assertion, orgWith, requestToken, signer, START, TOKEN_URL } from './serviceClient';

const SECONDS = START / 1000;

test.each(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'])(
	'an assertion signed with %s gets a Bearer token for an hour',
	async (algorithm) => {
		const key = await signer(algorithm, 'one');
		const { server } = orgWith({ keys: [key.publicKey] });
		expect(await requestToken(server, await assertion(key))).toEqual({
			status: 200,
			headers: {},
			body: {
				token_type: 'Bearer',
				expires_in: 3600,
				access_token: expect.stringMatching(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/),
				scope: 'okta.users.read',
			},
		});
	},
);

test.each<[string, object, string]>([
	['the issuer as audience', { aud: 'https://hub.okta.test' }, 'audience claim'],
	['another org as audience', { aud: TOKEN_URL.replace('hub', 'spoke') }, 'audience claim'],
	['no audience', { aud: undefined }, 'audience claim'],
	['an unknown issuer', { iss: '0oaNobody' }, 'issuer claim'],
	['no issuer', { iss: undefined }, 'issuer claim'],
	['another subject', { sub: '0oaNobody' }, 'subject claim'],
	['no expiry', { exp: undefined }, "must contain the 'exp' claim"],
	['an expiry that is now', { exp: SECONDS }, 'is expired'],
	['an expiry past one hour', { exp: SECONDS + 3606 }, 'too far into the future'],
	['a time of issue in the future', { iat: SECONDS + 6 }, 'issued before the current time'],
])('%s is refused', async (_, claims, reason) => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const answer = await requestToken(server, await assertion(key, { claims: { ...claims } }));
	expect(answer).toMatchObject({
		status: 401,
		body: { error: 'invalid_client', error_description: expect.stringContaining(reason) },
	});
});

test.each<[string, object]>([
	['an expiry one second ahead', { exp: SECONDS + 1 }],
	['an expiry of exactly one hour', { exp: SECONDS + 3600 }],
	['a list of audiences', { aud: ['https://elsewhere.test', TOKEN_URL] }],
	['no time of issue', { iat: undefined }],
])('%s is taken', async (_, claims) => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const answer = await requestToken(server, await assertion(key, { claims: { ...claims } }));
	expect(answer.status).toBe(200);
});

test('an assertion is good for one use', async () => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const once = await assertion(key);
	expect((await requestToken(server, once)).status).toBe(200);
	expect(await requestToken(server, once)).toMatchObject({
		status: 401,
		body: { error_description: 'The client_assertion token has already been used.' },
	});
});

test('a signature by another key is refused', async () => {
	const key = await signer('ES256', 'one');
	const stranger = await signer('ES256', 'one');
	const { server } = orgWith({ keys: [key.publicKey] });
	expect(await requestToken(server, await assertion(stranger))).toMatchObject({
		status: 401,
		body: { error_description: 'The client_assertion signature is invalid.' },
	});
});

test('an unknown key id is refused', async () => {
	const key = await signer('ES256', 'one');
	const { server } = orgWith({ keys: [key.publicKey] });
	const other = await assertion(key, { header: { kid: 'two' } });
	expect(await requestToken(server, other)).toMatchObject({
		status: 401,
		body: { error_description: 'The client_assertion JWT kid is invalid.' },
	});
});

test('two registered keys both work until one is set inactive', async () => {
	const [old, young] = [await signer('RS256', 'old'), await signer('ES256', 'young')];
	const keys = [old.publicKey, young.publicKey];
	const { server } = orgWith({ keys });
	expect((await requestToken(server, await assertion(old))).status).toBe(200);
	expect((await requestToken(server, await assertion(young))).status).toBe(200);

	const retired = orgWith({ keys: [{ ...old.publicKey, status: 'INACTIVE' }, young.publicKey] });
	expect((await requestToken(retired.server, await assertion(old))).status).toBe(401);
	expect((await requestToken(retired.server, await assertion(young))).status).toBe(200);
});

test('of two registered keys one must be named', async () => {
	const [first, second] = [await signer('ES256', 'one'), await signer('ES256', 'two')];
	const { server } = orgWith({ keys: [first.publicKey, second.publicKey] });
	const unnamed = await assertion({ ...first, publicKey: { ...first.publicKey, kid: undefined } });
	expect((await requestToken(server, unnamed)).body).toMatchObject({
		error_description: 'The client_assertion JWT kid is invalid.',
	});
});

test('a symmetric algorithm is refused', async () => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const [, claims = ''] = (await assertion(key)).split('.');
	const header = Buffer.from('{"alg":"HS256"}').toString('base64url');
	expect((await requestToken(server, `${header}.${claims}.eA`)).body).toMatchObject({
		error_description: 'The client_assertion JWT signature algorithm is invalid.',
	});
});
