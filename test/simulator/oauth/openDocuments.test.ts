import { createOrg } from '../../../simulator';
import { BASE_URL, CLIENT_ID, signer, simulatedWith } from './serviceClient';

const ssws = { authorization: 'SSWS test-token' };

test('the org names itself to everybody', async () => {
	const { http } = createOrg();
	const url = `${BASE_URL}/.well-known/okta-organization`;
	expect(await http({ method: 'GET', url })).toMatchObject({
		status: 200,
		body: {
			id: expect.stringMatching(/^00o\w{17}$/),
			_links: { organization: { href: BASE_URL } },
			pipeline: 'idx',
		},
	});
});

test('the authorization server names its token endpoint to everybody', async () => {
	const { http } = createOrg();
	const url = `${BASE_URL}/.well-known/oauth-authorization-server`;
	expect((await http({ method: 'GET', url })).body).toMatchObject({
		issuer: BASE_URL,
		token_endpoint: `${BASE_URL}/oauth2/v1/token`,
		token_endpoint_auth_methods_supported: ['private_key_jwt'],
		dpop_signing_alg_values_supported: expect.arrayContaining(['ES256', 'RS256']),
	});
});

test("a service app's roles are listed as Okta lists them", async () => {
	const { publicKey } = await signer();
	const { http } = simulatedWith({ keys: [publicKey], roles: ['HELP_DESK_ADMIN'] });
	const url = `${BASE_URL}/oauth2/v1/clients/${CLIENT_ID}/roles`;
	expect((await http({ method: 'GET', url, headers: ssws })).body).toEqual([
		{
			id: 'JBCUYUC7IRCVGS27IFCE2SKO',
			label: 'Help Desk Administrator',
			type: 'HELP_DESK_ADMIN',
			status: 'ACTIVE',
			created: '2026-03-01T12:00:00.000Z',
			lastUpdated: '2026-03-01T12:00:00.000Z',
			assignmentType: 'CLIENT',
			_links: { assignee: { href: `${BASE_URL}/oauth2/v1/clients/${CLIENT_ID}` } },
		},
	]);
});

test('the roles of an unknown client are not found', async () => {
	const { http } = createOrg();
	const url = `${BASE_URL}/oauth2/v1/clients/0oaNobody/roles`;
	expect(await http({ method: 'GET', url, headers: ssws })).toMatchObject({
		status: 404,
		body: { errorCode: 'E0000007' },
	});
});

test('the token endpoint has a bucket of its own', async () => {
	const org = createOrg({ knobs: { rateLimits: true, buckets: { oauthToken: 1 } } });
	const ask = async () => await org.http({ method: 'POST', url: `${BASE_URL}/oauth2/v1/token` });
	expect((await ask()).status).toBe(400);
	expect(await ask()).toMatchObject({ status: 429, body: { errorCode: 'E0000047' } });
	const users = `${BASE_URL}/api/v1/users`;
	expect((await org.http({ method: 'GET', url: users, headers: ssws })).status).toBe(200);
});
