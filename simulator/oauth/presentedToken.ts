import type { IssuedToken } from './AccessTokens';
import type { AuthorizationServer } from './AuthorizationServer';
import { verifyDpopProof } from './dpopProof';
import { OAuthRefusal } from './OAuthRefusal';

/** An API request that shows an access token. */
export interface TokenPresentation {
	scheme: 'Bearer' | 'DPoP';
	accessToken: string;
	/** The `DPoP` header. */
	proof: string | undefined;
	method: string;
	/** Absolute, with its query. */
	url: string;
}

function liveToken(server: AuthorizationServer, text: string): IssuedToken {
	const token = server.tokens.find(text);
	if (!token || !server.apps.has(token.app.clientId)) throw new OAuthRefusal('tokenInvalid');
	if (token.expiresAt <= server.host.now()) throw new OAuthRefusal('tokenExpired');
	return token;
}

function requiredProof({ scheme, proof }: TokenPresentation): string {
	if (proof === undefined) throw new OAuthRefusal('dpopRequired');
	if (scheme === 'Bearer') throw new OAuthRefusal('dpopSchemeRequired');
	return proof;
}

/**
 * The token behind a request, once it is known, alive and, where it is bound, shown with a proof by its own key.
 * Throws `OAuthRefusal`. Okta docs, "Configure OAuth 2.0 Demonstrating Proof-of-Possession".
 */
export async function presentedToken(
	server: AuthorizationServer,
	presentation: TokenPresentation,
): Promise<IssuedToken> {
	const { scheme, accessToken, method, url } = presentation;
	const token = liveToken(server, accessToken);
	if (token.thumbprint === undefined) {
		if (scheme === 'DPoP') throw new OAuthRefusal('tokenNotBound');
		return token;
	}
	const proof = requiredProof(presentation);
	const now = server.host.now();
	const seen = server.usedProofs;
	const key = await verifyDpopProof(proof, { now, method, url, seen, accessToken });
	if (key !== token.thumbprint) throw new OAuthRefusal('dpopOtherKey');
	return token;
}
