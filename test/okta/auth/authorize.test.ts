import * as jose from 'jose';
import { authorize } from '../../../src/okta/auth/authorize';
import { createDpopKey } from '../../../src/okta/auth/dpopKey';
import type { TokenRecord } from '../../../src/okta/auth/tokenRecord';

const NOW = Date.UTC(2026, 0, 5, 9);
const request = {
	method: 'GET' as const,
	url: 'https://hub.okta.test/api/v1/users/ada%40x.example?x=1',
};
const token: TokenRecord = {
	accessToken: 'secret-token',
	tokenType: 'Bearer',
	expiresAt: NOW,
	refreshAt: NOW,
	scopes: [],
	clockOffsetMs: 0,
};

test('an API token goes as SSWS', () => {
	expect(authorize(request, { kind: 'apiToken', token: '00abc' }, NOW)).toEqual({
		authorization: 'SSWS 00abc',
	});
});

test('an access token goes as Bearer', () => {
	expect(authorize(request, { kind: 'accessToken', token }, NOW)).toEqual({
		authorization: 'Bearer secret-token',
	});
});

test.each<[string, Partial<TokenRecord>, string]>([
	['Bearer, though a key was kept with it', { dpopKey: createDpopKey() }, 'Bearer secret-token'],
	['DPoP, but whose key was lost', { tokenType: 'DPoP' }, 'DPoP secret-token'],
])('an access token of type %s goes without a proof', (_, change, authorization) => {
	const headers = authorize(request, { kind: 'accessToken', token: { ...token, ...change } }, NOW);
	expect(headers).toEqual({ authorization });
});

describe('a token bound by DPoP', () => {
	const bound: TokenRecord = { ...token, tokenType: 'DPoP', dpopKey: createDpopKey() };
	const proofOf = (record: TokenRecord) =>
		authorize(request, { kind: 'accessToken', token: record }, NOW).dpop ?? '';

	test('goes with a proof for this method and address', async () => {
		const headers = authorize(request, { kind: 'accessToken', token: bound }, NOW);
		expect(headers.authorization).toBe('DPoP secret-token');
		const { payload } = await jose.jwtVerify(headers.dpop ?? '', jose.EmbeddedJWK, {
			currentDate: new Date(NOW),
		});
		expect(payload).toMatchObject({
			htm: 'GET',
			htu: 'https://hub.okta.test/api/v1/users/ada@x.example',
			ath: expect.any(String),
		});
	});

	test('goes with a new proof every time it is sent', () => {
		expect(jose.decodeJwt(proofOf(bound)).jti).not.toBe(jose.decodeJwt(proofOf(bound)).jti);
	});

	test('is proven by the org’s clock, not by ours', () => {
		const late = { ...bound, clockOffsetMs: 600_000 };
		expect(jose.decodeJwt(proofOf(late)).iat).toBe(NOW / 1_000 + 600);
	});
});
