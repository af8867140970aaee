import type { Answer } from '../routes/Route';
import type { AuthorizationServer } from './AuthorizationServer';
import { verifyClientAssertion } from './clientAssertion';
import { verifyDpopProof } from './dpopProof';
import { grantScopes } from './grantScopes';
import { OAuthRefusal, refusalIn } from './OAuthRefusal';
import type { ServiceApp } from './serviceApp';
import { tokenUrl } from './tokenUrl';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface TokenRequest {
	/** Lower-case names. */
	headers: Readonly<Record<string, string | undefined>>;
	/** The decoded form of the body. */
	form: URLSearchParams;
}

async function authenticated(
	server: AuthorizationServer,
	{ headers, form }: TokenRequest,
): Promise<ServiceApp> {
	if (headers.authorization !== undefined || form.has('client_secret')) {
		throw new OAuthRefusal('secretNotAllowed');
	}
	const assertion = form.get('client_assertion');
	if (assertion === null) throw new OAuthRefusal('noCredentials');
	if (form.get('client_assertion_type') !== JWT_BEARER) {
		throw new OAuthRefusal('assertionTypeInvalid');
	}
	return await verifyClientAssertion(assertion, {
		now: server.host.now(),
		audience: tokenUrl(server.host.baseUrl()),
		apps: server.apps,
		seen: server.usedAssertions,
	});
}

/** The thumbprint that the token is to be bound to; undefined where the app asks for no proof. */
async function boundKey(
	server: AuthorizationServer,
	app: ServiceApp,
	headers: TokenRequest['headers'],
): Promise<string | undefined> {
	if (!app.dpopBound) return undefined;
	const proof = headers.dpop;
	if (proof === undefined) throw new OAuthRefusal('dpopMissing');
	const now = server.host.now();
	return await verifyDpopProof(proof, {
		now,
		method: 'POST',
		url: tokenUrl(server.host.baseUrl()),
		seen: server.usedProofs,
		checkNonce: (nonce) => {
			if (!server.nonces.accepts(nonce, now)) throw new OAuthRefusal('useDpopNonce');
		},
	});
}

function checkGrantType(form: URLSearchParams): void {
	const grantType = form.get('grant_type');
	if (grantType === null) throw new OAuthRefusal('missingGrantType');
	if (grantType !== 'client_credentials') throw new OAuthRefusal('unsupportedGrantType');
}

async function issue(server: AuthorizationServer, request: TokenRequest): Promise<Answer> {
	checkGrantType(request.form);
	const app = await authenticated(server, request);
	const thumbprint = await boundKey(server, app, request.headers);
	const { strictScopes, tokenLifetimeSeconds } = server.host.knobs();
	const scopes = grantScopes(app, request.form.get('scope'), strictScopes);
	const now = server.host.now();
	const token = { app, scopes, expiresAt: now + tokenLifetimeSeconds * 1000, thumbprint };
	return {
		status: 200,
		// Recorded: the answer that carries a DPoP token carries the nonce too.
		headers: thumbprint === undefined ? {} : { 'dpop-nonce': server.nonces.current(now) },
		body: {
			token_type: thumbprint === undefined ? 'Bearer' : 'DPoP',
			expires_in: tokenLifetimeSeconds,
			access_token: server.tokens.issue(token, server.host.baseUrl(), now),
			scope: scopes.join(' '),
		},
	};
}

/**
 * Answers `POST /oauth2/v1/token`: client credentials with `private_key_jwt`, bound by DPoP where the app asks for it.
 * Okta docs, "Implement OAuth for Okta with a service app"; recorded: POST /oauth2/v1/token.
 */
export async function answerTokenRequest(
	server: AuthorizationServer,
	request: TokenRequest,
): Promise<Answer> {
	try {
		return await issue(server, request);
	} catch (problem) {
		const refusal = refusalIn(problem);
		const { status, error, message } = refusal;
		const headers: Record<string, string> =
			refusal.reason === 'useDpopNonce'
				? { 'dpop-nonce': server.nonces.current(server.host.now()) }
				: {};
		return { status, headers, body: { error, error_description: message } };
	}
}
