import { createHash } from 'node:crypto';
import * as jose from 'jose';
import { createDpopKey, readDpopKey } from '../../../src/okta/auth/dpopKey';
import { dpopProof } from '../../../src/okta/auth/dpopProof';
import { htuOf } from '../../../src/okta/auth/htu';
import { thumbprint } from '../../../src/okta/auth/thumbprint';
import { ecKey, rsaKey } from '../../support/keys';

const NOW = Date.UTC(2026, 0, 5, 9, 0, 0, 999);
const dpopKey = createDpopKey();
const request = { method: 'GET' as const, url: 'https://hub.okta.test/api/v1/users?limit=200#top' };

test('jose verifies a proof by the key it carries, and finds all RFC 9449 asks for', async () => {
	const proof = dpopProof(request, { dpopKey, now: NOW, accessToken: 'token', nonce: 'n1' });
	const { payload, protectedHeader } = await jose.jwtVerify(proof, jose.EmbeddedJWK, {
		typ: 'dpop+jwt',
		algorithms: ['ES256'],
		currentDate: new Date(NOW),
	});
	expect(payload).toEqual({
		htm: 'GET',
		htu: 'https://hub.okta.test/api/v1/users',
		iat: Math.floor(NOW / 1_000),
		jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
		ath: createHash('sha256').update('token').digest('base64url'),
		nonce: 'n1',
	});
	expect(Object.keys(protectedHeader.jwk ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
});

test('a proof for the token endpoint has neither ath nor, at first, a nonce', () => {
	const claims = jose.decodeJwt(dpopProof(request, { dpopKey, now: NOW }));
	expect(Object.keys(claims).sort()).toEqual(['htm', 'htu', 'iat', 'jti']);
});

test('every proof has a jti of its own', () => {
	const jtis = Array.from(
		{ length: 50 },
		() => jose.decodeJwt(dpopProof(request, { dpopKey, now: NOW })).jti,
	);
	expect(new Set(jtis).size).toBe(50);
});

test('the key survives being stored as text, and every key is another', () => {
	expect(thumbprint(readDpopKey(dpopKey))).toBe(thumbprint(readDpopKey(dpopKey)));
	expect(createDpopKey()).not.toBe(dpopKey);
});

test.each([rsaKey(), ecKey('P-256'), ecKey('P-384'), ecKey('P-521')])(
	'jose computes the same thumbprint',
	async ({ privateKey, publicJwk }) => {
		expect(thumbprint(privateKey)).toBe(await jose.calculateJwkThumbprint(publicJwk));
	},
);

describe('htu', () => {
	test.each([
		['has no query', '/api/v1/users?search=a%20b', '/api/v1/users'],
		['has no fragment', '/api/v1/users#x', '/api/v1/users'],
		[
			'is decoded, as Okta compares it',
			'/api/v1/users/ada%40x.example',
			'/api/v1/users/ada@x.example',
		],
		['is decoded beyond ASCII', '/api/v1/users/%C3%A5da', '/api/v1/users/åda'],
		['keeps a plus', '/api/v1/users/a%2Bb+c', '/api/v1/users/a+b+c'],
		['encodes a blank again', '/api/v1/users/a%20b', '/api/v1/users/a%20b'],
		['encodes a percent sign again', '/api/v1/users/a%2525', '/api/v1/users/a%2525'],
		['encodes a quotation mark again', '/api/v1/users/a%22b', '/api/v1/users/a%22b'],
		['encodes a number sign again', '/api/v1/users/a%23b', '/api/v1/users/a%23b'],
		['stays as it is where it is no encoding', '/api/v1/users/a%ZZ', '/api/v1/users/a%25ZZ'],
	])('%s', (_, path, htu) => {
		expect(htuOf(`https://hub.okta.test${path}`)).toBe(`https://hub.okta.test${htu}`);
	});

	test('has the origin in lower case and without the port that needs no mention', () => {
		expect(htuOf('HTTPS://Hub.Okta.test:443/api/v1/users')).toBe(
			'https://hub.okta.test/api/v1/users',
		);
		expect(htuOf('http://127.0.0.1:8080/x')).toBe('http://127.0.0.1:8080/x');
	});
});
