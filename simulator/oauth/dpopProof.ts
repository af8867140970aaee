import { createHash } from 'node:crypto';

import { calculateJwkThumbprint, type JWK, type JWTPayload } from 'jose';

import { OAuthRefusal } from './OAuthRefusal';
import { readJwt } from './readJwt';
import type { SeenOnce } from './SeenOnce';
import { ALGORITHMS, isSignedBy } from './signing';

export interface ProofContext {
	/** The org's own time in milliseconds. */
	now: number;
	method: string;
	/** The absolute URL of the request, with its query. */
	url: string;
	seen: SeenOnce;
	/** Called once the proof is sound but for its `jti`; refuses a wrong nonce (token endpoint only). */
	checkNonce?: (nonce: unknown) => void;
	/** The token that the proof must be made for (API requests only). */
	accessToken?: string;
}

// "The DPoP proof JWT is issued more than five minutes in the past" (Okta docs, OAuth 2.0 error codes).
const OLDEST_SECONDS = 300;
// Okta publishes no figure for a clock that is ahead.
const TOLERANCE_SECONDS = 5;

/**
 * Okta compares `htu` with the request's *decoded* path, in which only `%`, space, `"` and `#` are encoded again
 * (okta-sdk-java pull requests 1526 and 1528, okta-sdk-python issue 541, okta-sdk-nodejs issue 521).
 */
function comparedUrl(url: string): string {
	const { origin, pathname } = new URL(url);
	const again = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;
	return origin + decodeURIComponent(pathname).replace(/[% "#]/g, again);
}

function checkClaims(claims: JWTPayload, { now, method, url }: ProofContext): void {
	if (claims.htm !== method) throw new OAuthRefusal('dpopMethod');
	// "htu: URL without query and fragment"; a doubled slash is another URL (okta-sdk-nodejs issue 453).
	if (claims.htu !== comparedUrl(url)) throw new OAuthRefusal('dpopUrl');
	if (typeof claims.iat !== 'number') throw new OAuthRefusal('dpopIssuedAt');
	if (claims.iat > now / 1000 + TOLERANCE_SECONDS) throw new OAuthRefusal('dpopFromFuture');
	if (claims.iat < now / 1000 - OLDEST_SECONDS) throw new OAuthRefusal('dpopTooOld');
}

// The first proof of Okta's own walk-through has no `jti` and is answered with the nonce, so the nonce comes first
// (Okta docs, "Configure OAuth 2.0 Demonstrating Proof-of-Possession", steps 1 and 2).
function checkUse(claims: JWTPayload, { now, seen, checkNonce }: ProofContext): void {
	checkNonce?.(claims.nonce);
	if (typeof claims.jti !== 'string' || claims.jti === '') throw new OAuthRefusal('dpopId');
	const until = now + (OLDEST_SECONDS + TOLERANCE_SECONDS) * 1000;
	if (!seen.add(claims.jti, now, until)) throw new OAuthRefusal('dpopReplayed');
}

function publicKey(jwk: JWK | undefined): JWK {
	// A proof that carries its private key is no proof (RFC 9449 section 4.3, check 7).
	if (!jwk || jwk.d !== undefined) throw new OAuthRefusal('dpopUnreadable');
	return jwk;
}

/**
 * Checks a DPoP proof against its request and returns the thumbprint of the key that signed it (RFC 9449 section 4.3;
 * Okta docs, "Configure OAuth 2.0 Demonstrating Proof-of-Possession"). Throws `OAuthRefusal`.
 */
export async function verifyDpopProof(proof: string, context: ProofContext): Promise<string> {
	// Header lines of one name arrive joined by commas, which no JWT contains.
	if (proof.includes(',')) throw new OAuthRefusal('dpopSeveral');
	const jwt = readJwt(proof);
	if (!jwt) throw new OAuthRefusal('dpopUnreadable');
	const { header, claims } = jwt;
	if (header.typ !== 'dpop+jwt') throw new OAuthRefusal('dpopType');
	const algorithm = header.alg ?? '';
	if (!ALGORITHMS.includes(algorithm)) throw new OAuthRefusal('dpopAlgorithm');
	const jwk = publicKey(header.jwk);
	if (!(await isSignedBy(proof, jwk, algorithm))) throw new OAuthRefusal('dpopSignature');
	checkClaims(claims, context);
	if (context.accessToken !== undefined) {
		const hash = createHash('sha256').update(context.accessToken).digest('base64url');
		if (claims.ath !== hash) throw new OAuthRefusal('dpopTokenHash');
	}
	checkUse(claims, context);
	return await calculateJwkThumbprint(jwk);
}
