import { assertion, orgWith, requestToken, signer, type TokenCall } from './serviceClient';

test.each<[string, TokenCall, number, string]>([
	['no grant type', { fields: { grant_type: undefined } }, 400, 'invalid_request'],
	['another grant type', { fields: { grant_type: 'password' } }, 400, 'unsupported_grant_type'],
	['no assertion', { fields: { client_assertion: undefined } }, 401, 'invalid_client'],
	['no JWT as assertion', { fields: { client_assertion: 'nonsense' } }, 401, 'invalid_client'],
	['no assertion type', { fields: { client_assertion_type: undefined } }, 400, 'invalid_request'],
	['a client secret', { fields: { client_secret: 'x' } }, 401, 'invalid_client'],
	['a client secret in the header', { authorization: 'Basic eDp5' }, 401, 'invalid_client'],
	['no scope', { fields: { scope: undefined } }, 400, 'invalid_scope'],
	['a scope that Okta does not have', { fields: { scope: 'users' } }, 400, 'invalid_scope'],
	['no granted scope', { fields: { scope: 'okta.groups.read' } }, 400, 'consent_required'],
])('%s is refused', async (_, call, status, error) => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const answer = await requestToken(server, await assertion(key), call);
	expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } });
});

test('a scope that was not granted is left out of the token', async () => {
	const key = await signer();
	const { server } = orgWith({ keys: [key.publicKey] });
	const fields = { scope: 'okta.groups.manage okta.users.read' };
	const answer = await requestToken(server, await assertion(key), { fields });
	expect(answer).toMatchObject({ status: 200, body: { scope: 'okta.users.read' } });
});

test('a strict org refuses a scope that was not granted', async () => {
	const key = await signer();
	const { server, knobs } = orgWith({ keys: [key.publicKey] });
	knobs.strictScopes = true;
	const fields = { scope: 'okta.groups.manage okta.users.read' };
	const answer = await requestToken(server, await assertion(key), { fields });
	expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
});
