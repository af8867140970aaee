import type { HttpHeaders } from '../../src/ports';
import type { IssuedToken } from './AccessTokens';
import type { AdminRole } from './adminRoles';
import type { AuthorizationServer } from './AuthorizationServer';
import { challenge } from './challenge';
import { verifyDpopProof } from './dpopProof';
import { OAuthRefusal, refusalIn } from './OAuthRefusal';
import { coversScope, routeRights } from './routeRights';

export interface ApiRequest {
	method: string;
	/** Absolute, with its query. */
	url: string;
	headers: HttpHeaders;
}

/** Who an API request comes from. */
export interface Principal {
	clientId: string;
	scopes: readonly string[];
	roles: readonly AdminRole[];
}

/** How a refused request is to be answered: the body is that of `errorCode`, or none. */
export interface ApiRefusal {
	status: number;
	headers: HttpHeaders;
	errorCode?: 'E0000006' | 'E0000011';
}

export type Authentication =
	| { ok: true; principal: Principal }
	| { ok: false; refusal: ApiRefusal };

type Scheme = 'Bearer' | 'DPoP';

function liveToken(server: AuthorizationServer, text: string): IssuedToken {
	const token = server.tokens.find(text);
	if (!token || !server.apps.has(token.app.clientId)) throw new OAuthRefusal('tokenInvalid');
	if (token.expiresAt <= server.host.now()) throw new OAuthRefusal('tokenExpired');
	return token;
}

async function checkBinding(
	server: AuthorizationServer,
	scheme: Scheme,
	accessToken: string,
	{ method, url, headers }: ApiRequest,
): Promise<void> {
	const { thumbprint } = liveToken(server, accessToken);
	if (thumbprint === undefined) {
		if (scheme === 'DPoP') throw new OAuthRefusal('tokenNotBound');
		return;
	}
	const proof = headers.dpop;
	if (proof === undefined) throw new OAuthRefusal('dpopRequired');
	if (scheme === 'Bearer') throw new OAuthRefusal('dpopSchemeRequired');
	if (typeof proof !== 'string') throw new OAuthRefusal('dpopSeveral');
	const seen = server.usedProofs;
	const now = server.host.now();
	const key = await verifyDpopProof(proof, { now, method, url, seen, accessToken });
	if (key !== thumbprint) throw new OAuthRefusal('dpopOtherKey');
}

function bodyCode(refusal: OAuthRefusal, bare: boolean): ApiRefusal['errorCode'] {
	if (bare) return undefined;
	if (refusal.status === 401) return 'E0000011';
	return refusal.status === 403 ? 'E0000006' : undefined;
}

/**
 * Checks the access token of an API request, the proof that goes with it and the scopes that the route asks for.
 * Only for `Authorization: Bearer` and `DPoP`; returns undefined for any other scheme.
 */
export async function authenticateRequest(
	server: AuthorizationServer,
	request: ApiRequest,
): Promise<Authentication | undefined> {
	const match = /^(Bearer|DPoP) (.+)$/.exec(String(request.headers.authorization ?? ''));
	if (!match) return undefined;
	const scheme: Scheme = match[1] === 'DPoP' ? 'DPoP' : 'Bearer';
	const text = match[2] ?? '';
	const resource = new URL(request.url).pathname;
	const needed = routeRights(request.method, resource)?.scopes ?? [];
	try {
		await checkBinding(server, scheme, text, request);
		const { app, scopes } = liveToken(server, text);
		const enough = needed.every((scope) => coversScope(scopes, scope));
		if (!enough) throw new OAuthRefusal('insufficientScope');
		return { ok: true, principal: { clientId: app.clientId, scopes, roles: app.roles } };
	} catch (problem) {
		const refusal = refusalIn(problem);
		const facts = { scheme, baseUrl: server.host.baseUrl(), resource, scopes: needed };
		const headers = { 'www-authenticate': challenge(refusal, facts) };
		const errorCode = bodyCode(refusal, server.host.knobs().bareOAuthRefusals);
		return { ok: false, refusal: { status: refusal.status, headers, errorCode } };
	}
}
