import { ALGORITHMS } from './signing';
import { tokenUrl } from './tokenUrl';

/** `GET /.well-known/okta-organization`, open to everybody. OpenAPI 2026.06.3, WellKnownOrgMetadata. */
export function orgMetadata(org: { name: string; baseUrl: string }) {
	// The org's own id is no part of its state: it only has to be Okta's shape and the same in every run.
	const id = `00o${org.name
		.replace(/[^A-Za-z0-9]/g, '')
		.padEnd(17, '0')
		.slice(0, 17)}`;
	return { id, _links: { organization: { href: org.baseUrl } }, pipeline: 'idx' };
}

/** `GET /.well-known/oauth-authorization-server`, open to everybody. RFC 8414, RFC 9449 section 5.1. */
export function authorizationServerMetadata(baseUrl: string) {
	const endpoint = (name: string) => `${baseUrl}/oauth2/v1/${name}`;
	return {
		issuer: baseUrl,
		authorization_endpoint: endpoint('authorize'),
		token_endpoint: tokenUrl(baseUrl),
		registration_endpoint: endpoint('clients'),
		jwks_uri: endpoint('keys'),
		response_types_supported: ['code', 'token', 'none'],
		response_modes_supported: ['query', 'fragment', 'form_post'],
		grant_types_supported: ['client_credentials'],
		subject_types_supported: ['public'],
		token_endpoint_auth_methods_supported: ['private_key_jwt'],
		token_endpoint_auth_signing_alg_values_supported: ALGORITHMS,
		introspection_endpoint: endpoint('introspect'),
		introspection_endpoint_auth_methods_supported: ['private_key_jwt'],
		revocation_endpoint: endpoint('revoke'),
		revocation_endpoint_auth_methods_supported: ['private_key_jwt'],
		dpop_signing_alg_values_supported: ALGORITHMS,
	};
}
