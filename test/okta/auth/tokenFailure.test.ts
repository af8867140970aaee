import { isBusy, tokenFailure } from '../../../src/okta/auth/tokenFailure';

const facts = {
	host: 'hub.okta.com',
	clientId: '0oa1',
	keyId: 'k1',
	scopes: ['okta.users.read', 'okta.groups.read'],
	clockOffsetMs: 90_000,
};
const failure = (status: number, body: unknown, change: Partial<typeof facts> = {}) =>
	tokenFailure({ status, headers: {}, body }, { ...facts, ...change });
const client = (description?: string) => ({
	error: 'invalid_client',
	error_description: description,
});

test.each([
	[429, true],
	[428, false],
	[430, false],
	[499, false],
	[500, true],
	[503, true],
	[400, false],
])('an answer of %i is worth another try: %p', (status, busy) => {
	expect(isBusy({ status, headers: {}, body: {} })).toBe(busy);
});

test.each([
	['a key ID it does not know', 'The client_assertion JWT kid is invalid.', 'KEY_ID_UNKNOWN'],
	['a key it does not know', 'The client_assertion signature is invalid.', 'KEY_NOT_REGISTERED'],
	['an app without keys', 'The client has no JWKSet.', 'KEY_NOT_REGISTERED'],
	['an assertion that expired', 'The client_assertion token is expired.', 'CLOCK_WRONG'],
	['an assertion from the future', 'The expiration too far in the future.', 'CLOCK_WRONG'],
	['an assertion from the past', 'It was issued before now.', 'CLOCK_WRONG'],
	['an assertion not yet issued', 'It was issued in the future.', 'CLOCK_WRONG'],
	['another address', 'The audience claim is wrong.', 'TOKEN_ADDRESS_WRONG'],
	['an app it does not know', "Invalid value for 'client_id' parameter.", 'CLIENT_UNKNOWN'],
	['a reason of its own', 'Not today.', 'CLIENT_REFUSED'],
	['no reason', undefined, 'CLIENT_REFUSED'],
	['a word that only holds “kid”', 'No kidding.', 'CLIENT_REFUSED'],
])('an org that names %s', (_, description, code) => {
	expect(failure(401, client(description))).toMatchObject({
		code,
		facts: { ...facts, status: 401, error: 'invalid_client', description: description ?? '' },
	});
});

test.each([
	['a page', 404, '<html>', 'TOKEN_ENDPOINT_MISSING'],
	['no such path', 404, { errorCode: 'E0000007', errorSummary: 'x' }, 'TOKEN_ENDPOINT_MISSING'],
	['no such address', 404, { errorCode: 'E0000008' }, 'TOKEN_ENDPOINT_MISSING'],
	['no such method', 405, { errorCode: 'E0000022' }, 'TOKEN_ENDPOINT_MISSING'],
	['a scope without consent', 400, { error: 'consent_required' }, 'SCOPE_NOT_GRANTED'],
	['a scope it does not know', 400, { error: 'invalid_scope' }, 'SCOPE_NOT_GRANTED'],
	['a proof that is none', 400, { error: 'invalid_dpop_proof' }, 'DPOP_REFUSED'],
	['a nonce that is none', 400, { error: 'use_dpop_nonce' }, 'DPOP_REFUSED'],
	['a limit', 429, { error: 'invalid_client' }, 'TOKEN_ENDPOINT_BUSY'],
	['a fault of its own', 500, '<html>', 'TOKEN_ENDPOINT_BUSY'],
])('an org that answers with %s', (_, status, body, code) => {
	expect(failure(status, body)).toMatchObject({ code });
});

describe('the sentence', () => {
	test.each([
		[
			401,
			client('The kid is wrong.'),
			/hub\.okta\.com.* k1 .*0oa1 \(Okta said: The kid is wrong\.\)$/,
		],
		[401, client('The signature is invalid.'), /hub\.okta\.com.*0oa1 \(Okta said: /],
		[401, client('It is expired.'), / 90 s behind hub\.okta\.com/],
		[401, client('The audience is wrong.'), /^hub\.okta\.com /],
		[401, client('No such client_id.'), /^hub\.okta\.com .*0oa1 \(Okta said: /],
		[403, { error: 'access_denied', error_description: 'No.' }, /^hub\.okta\.com .*0oa1 .*No\./],
		[400, { error: 'invalid_dpop_proof' }, /^hub\.okta\.com .*0oa1/],
		[400, { error: 'invalid_scope' }, /0oa1 none of: okta\.users\.read, okta\.groups\.read/],
		[503, '', /^hub\.okta\.com answered 503 /],
		[302, '', /^hub\.okta\.com .* answered 302 /],
	])('of an answer of %i names who and what: %j', (status, body, sentence) => {
		const { message, remedy } = failure(status, body);
		expect(message).toMatch(sentence);
		expect(remedy).toMatch(/\w{3}.*\.$/);
	});

	test('quotes nothing where the answer was not OAuth’s', () => {
		expect(failure(404, '<html>').message).not.toContain('Okta said');
	});

	test('says that no scope was asked for', () => {
		const { message, facts: told } = failure(400, { error: 'invalid_scope' }, { scopes: [] });
		expect(message).toMatch(/0oa1 none of: \w+/);
		expect(told).toMatchObject({ missing: [] });
	});

	test('says that the key was not named', () => {
		const { message } = tokenFailure(
			{ status: 401, headers: {}, body: client('The kid is missing.') },
			{ ...facts, keyId: undefined },
		);
		expect(message).toMatch(/no key without an ID of the app 0oa1/);
	});

	test.each([
		[90_400, '90 s behind hub.okta.com'],
		[-90_600, '91 s ahead of hub.okta.com'],
	])('tells a clock that the org is ahead of by %i ms', (clockOffsetMs, told) => {
		expect(failure(401, client('It is expired.'), { clockOffsetMs }).message).toContain(told);
	});
});
