import { readToken } from '../../../src/okta/auth/readToken';

const SENT_AT = Date.UTC(2026, 0, 5, 9);
const asked = {
	sentAt: SENT_AT,
	aheadMs: 1_234.5,
	dpopKey: 'the-key',
	scopes: ['okta.users.read'],
};
const body = { access_token: 'abc', token_type: 'Bearer', expires_in: 600, scope: 'a  b' };
const read = (change: Record<string, unknown> = {}, status = 200) =>
	readToken({ status, headers: {}, body: { ...body, ...change } }, asked);

test('a token lives from the moment it was asked for', () => {
	expect(read()).toEqual({
		accessToken: 'abc',
		tokenType: 'Bearer',
		expiresAt: SENT_AT + 600_000,
		refreshAt: SENT_AT + 540_000,
		scopes: ['a', 'b'],
		clockOffsetMs: 1_235,
	});
});

test.each(['DPoP', 'dpop'])('a token of type %s is kept with its key', (type) => {
	expect(read({ token_type: type })).toMatchObject({ tokenType: 'DPoP', dpopKey: 'the-key' });
});

test.each([undefined, 7, 'bearer'])('a token of type %p is Bearer, and has no key', (type) => {
	const token = read({ token_type: type });
	expect(token?.tokenType).toBe('Bearer');
	expect(token).not.toHaveProperty('dpopKey');
});

test.each([undefined, '600'])('a lifetime of %p is taken for Okta’s hour', (lifetime) => {
	expect(read({ expires_in: lifetime })).toMatchObject({
		expiresAt: SENT_AT + 3_600_000,
		refreshAt: SENT_AT + 3_480_000,
	});
});

test.each([undefined, ['a']])('scopes of %p are taken for those asked for', (scope) => {
	expect(read({ scope })?.scopes).toEqual(['okta.users.read']);
});

test.each([
	['another status', 201, body],
	['a refusal', 400, body],
	['a page', 200, '<html>'],
	['a token that is no text', 200, { ...body, access_token: 7 }],
	['no token', 200, { hello: 'world' }],
])('%s is no token', (_, status, answer) => {
	expect(readToken({ status, headers: {}, body: answer }, asked)).toBeUndefined();
});
