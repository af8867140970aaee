/**
 * An authorization server that we did not write (panva/node-oidc-provider), set up as an Okta org is: client credentials
 * with `private_key_jwt`, tokens bound by DPoP, a nonce required. Reads one JSON line `{ clients, scopes, dpop }` from
 * stdin, prints its address, and ends with stdin.
 */
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const { clients, scopes, dpop } = JSON.parse(
	await new Promise((resolve) => createInterface({ input: process.stdin }).once('line', resolve)),
);

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
	clients: clients.map(({ clientId, keys, algorithm }) => ({
		client_id: clientId,
		token_endpoint_auth_method: 'private_key_jwt',
		token_endpoint_auth_signing_alg: algorithm,
		jwks: { keys },
		grant_types: ['client_credentials'],
		response_types: [],
		redirect_uris: [],
		scope: scopes.join(' '),
		dpop_bound_access_tokens: dpop,
	})),
	scopes,
	routes: { token: '/oauth2/v1/token' },
	features: {
		clientCredentials: { enabled: true },
		devInteractions: { enabled: false },
		dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => dpop },
	},
	enabledJWA: {
		clientAuthSigningAlgValues: ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'],
	},
	ttl: { ClientCredentials: 3600 },
});

server.on('request', provider.callback());
process.stdin.on('end', () => process.exit(0));
console.log(issuer);
