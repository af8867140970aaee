import * as jose from 'jose';
import { clientAssertion } from '../../../src/okta/auth/clientAssertion';
import { parseClientKey } from '../../../src/okta/auth/clientKey';
import { ecKey, rsaKey } from '../../support/keys';

const NOW = Date.UTC(2026, 0, 5, 9, 0, 0, 999);
const URL_OF_TOKENS = 'https://hub.okta.test/oauth2/v1/token';
const facts = { clientId: '0oa1', tokenUrl: URL_OF_TOKENS, now: NOW };
const rsa = rsaKey();

test.each([
	['RS256', rsa],
	['RS384', rsa],
	['RS512', rsa],
	['ES256', ecKey('P-256')],
	['ES384', ecKey('P-384')],
	['ES512', ecKey('P-521')],
])('jose verifies an assertion signed with %s', async (algorithm, { pem, publicJwk }) => {
	const assertion = clientAssertion({ ...facts, key: parseClientKey(pem, algorithm), keyId: 'k1' });
	const { protectedHeader, payload } = await jose.jwtVerify(
		assertion,
		await jose.importJWK(publicJwk, algorithm),
		{ issuer: '0oa1', subject: '0oa1', audience: URL_OF_TOKENS, currentDate: new Date(NOW) },
	);
	expect(protectedHeader).toEqual({ alg: algorithm, kid: 'k1', typ: 'JWT' });
	expect(payload).toEqual({
		iss: '0oa1',
		sub: '0oa1',
		aud: URL_OF_TOKENS,
		iat: Math.floor(NOW / 1_000),
		exp: Math.floor(NOW / 1_000) + 300,
		jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
	});
});

test('a changed assertion is refused by jose', async () => {
	const assertion = clientAssertion({ ...facts, key: parseClientKey(rsa.pem) });
	const [header, , signature] = assertion.split('.');
	const other = Buffer.from(JSON.stringify({ sub: 'somebody else' })).toString('base64url');
	const forged = `${header}.${other}.${signature}`;
	const key = await jose.importJWK(rsa.publicJwk, 'RS256');
	await expect(jose.jwtVerify(forged, key)).rejects.toThrow('signature verification failed');
});

test('every assertion has a jti of its own', () => {
	const key = parseClientKey(rsa.pem);
	const jtis = Array.from(
		{ length: 50 },
		() => jose.decodeJwt(clientAssertion({ ...facts, key })).jti,
	);
	expect(new Set(jtis).size).toBe(50);
});

test.each([
	['the field wins over the JWK', 'field', rsa.jwk, 'field'],
	['the JWK names itself where the field is empty', '', rsa.jwk, 'rsa-1'],
	['a PEM without a field names nothing', undefined, rsa.pem, undefined],
])('key ID: %s', (_, keyId, text, kid) => {
	const assertion = clientAssertion({ ...facts, key: parseClientKey(text), keyId });
	expect(jose.decodeProtectedHeader(assertion).kid).toBe(kid);
});
