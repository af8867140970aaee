/**
 * The OAuth errors that Okta answers, each with its status. Texts: Okta docs, OAuth 2.0 error codes, release 2026.08.1;
 * `invalidDpopProofMissing` and `useDpopNonce` also recorded on POST /oauth2/v1/token.
 */
export const OAUTH_ERRORS = {
	missingGrantType: [400, 'invalid_request', "The token request must specify a 'grant_type'."],
	unsupportedGrantType: [
		400,
		'unsupported_grant_type',
		'The authorization grant type is not supported by the authorization server. Configured grant types: [client_credentials].',
	],
	assertionTypeInvalid: [400, 'invalid_request', 'The client_assertion_type is invalid.'],
	noCredentials: [401, 'invalid_client', 'No client credentials found.'],
	secretNotAllowed: [
		401,
		'invalid_client',
		'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
	],
	assertionUnreadable: [401, 'invalid_client', 'The parsing of the client_assertion failed.'],
	assertionIssuer: [
		401,
		'invalid_client',
		'The issuer claim for client_assertion is not a valid client_id.',
	],
	assertionSubject: [
		401,
		'invalid_client',
		'The subject claim for client_assertion is not a valid client_id.',
	],
	assertionAudience: [
		401,
		'invalid_client',
		'The audience claim for client_assertion must be the endpoint invoked for the request.',
	],
	assertionNeedsExpiry: [
		401,
		'invalid_client',
		"The client_assertion must contain the 'exp' claim as seconds since epoch.",
	],
	assertionExpired: [401, 'invalid_client', 'The client_assertion token is expired.'],
	assertionTooLong: [
		401,
		'invalid_client',
		'The client_assertion token has an expiration too far into the future.',
	],
	assertionFromFuture: [
		401,
		'invalid_client',
		'The client_assertion token must be issued before the current time.',
	],
	assertionReplayed: [401, 'invalid_client', 'The client_assertion token has already been used.'],
	assertionSignature: [401, 'invalid_client', 'The client_assertion signature is invalid.'],
	assertionKeyId: [401, 'invalid_client', 'The client_assertion JWT kid is invalid.'],
	assertionAlgorithm: [
		401,
		'invalid_client',
		'The client_assertion JWT signature algorithm is invalid.',
	],
	noKeys: [
		401,
		'invalid_client',
		'The client does not have a JWKSet configured, but the client_assertion requires one.',
	],
	noScopes: [400, 'invalid_scope', 'No scopes were requested.'],
	unknownScope: [
		400,
		'invalid_scope',
		'One or more scopes are not configured for the authorization server resource.',
	],
	noScopeGranted: [400, 'consent_required', 'You are not allowed any of the requested scopes.'],
	scopeBeyondGrant: [
		400,
		'invalid_scope',
		'The requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner.',
	],
	useDpopNonce: [400, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.'],
	dpopMissing: [400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.'],
	dpopSeveral: [400, 'invalid_dpop_proof', 'Multiple DPoP proof JWT headers are not allowed.'],
	dpopType: [400, 'invalid_dpop_proof', "'typ' must be 'dpop+jwt' in the DPoP proof JWT."],
	dpopAlgorithm: [400, 'invalid_dpop_proof', 'The DPoP proof JWT signature algorithm is invalid.'],
	dpopUnreadable: [400, 'invalid_dpop_proof', 'The DPoP proof JWT cannot be parsed.'],
	dpopSignature: [400, 'invalid_dpop_proof', 'The DPoP proof JWT signature is invalid.'],
	dpopMethod: [400, 'invalid_dpop_proof', "'htm' claim in the DPoP proof JWT is invalid."],
	dpopUrl: [400, 'invalid_dpop_proof', "'htu' claim in the DPoP proof JWT is invalid."],
	dpopIssuedAt: [400, 'invalid_dpop_proof', "'iat' claim in the DPoP proof JWT is invalid."],
	dpopFromFuture: [400, 'invalid_dpop_proof', 'The DPoP proof JWT is issued in the future.'],
	dpopTooOld: [
		400,
		'invalid_dpop_proof',
		'The DPoP proof JWT is issued more than five minutes in the past.',
	],
	dpopId: [400, 'invalid_dpop_proof', "'jti' claim in the DPoP proof JWT is invalid."],
	dpopReplayed: [400, 'invalid_dpop_proof', 'The DPoP proof JWT has already been used.'],
	dpopTokenHash: [
		400,
		'invalid_dpop_proof',
		"'ath' claim in the DPoP proof does not match the presented access_token.",
	],
	dpopOtherKey: [
		400,
		'invalid_dpop_proof',
		'The access_token is not bound to the provided DPoP proof.',
	],
	dpopRequired: [400, 'invalid_request', 'The resource request requires a DPoP proof.'],
	dpopSchemeRequired: [
		400,
		'invalid_request',
		'The resource request must use the DPoP authentication scheme when using a DPoP bound token.',
	],
	tokenInvalid: [401, 'invalid_token', 'The access token is invalid.'],
	tokenExpired: [401, 'invalid_token', 'The token has expired.'],
	tokenNotBound: [401, 'invalid_token', 'The presented access_token is not DPoP bound.'],
	insufficientScope: [
		403,
		'insufficient_scope',
		'The access token provided does not contain the required scopes.',
	],
} as const satisfies Readonly<Record<string, readonly [number, string, string]>>;

export type OAuthErrorName = keyof typeof OAUTH_ERRORS;
