import { createHash, randomUUID } from 'crypto';
import type { HttpRequest } from '../../ports';
import { readDpopKey } from './dpopKey';
import { htuOf } from './htu';
import { signJwt } from './jwt';
import { publicJwk } from './thumbprint';

export interface ProofFacts {
	/** As made by `createDpopKey`. */
	dpopKey: string;
	/** Milliseconds since 1970, as near to the server's clock as is known. */
	now: number;
	/** The token that is presented; missing where a token is asked for. */
	accessToken?: string;
	/** What the server asked to be told back. Okta asks at the token endpoint only. */
	nonce?: string;
}

/** A DPoP proof for one request and one sending of it (RFC 9449 section 4.2); a repetition needs another. */
export function dpopProof(
	{ method, url }: Pick<HttpRequest, 'method' | 'url'>,
	{ dpopKey, now, accessToken, nonce }: ProofFacts,
): string {
	const privateKey = readDpopKey(dpopKey);
	const claims = {
		htm: method,
		htu: htuOf(url),
		iat: Math.floor(now / 1_000),
		jti: randomUUID(),
		...(accessToken === undefined ? {} : { ath: hashOf(accessToken) }),
		...(nonce === undefined ? {} : { nonce }),
	};
	const header = { typ: 'dpop+jwt', jwk: publicJwk(privateKey) };
	return signJwt(header, claims, { privateKey, algorithm: 'ES256' });
}

function hashOf(accessToken: string): string {
	return createHash('sha256').update(accessToken, 'ascii').digest('base64url');
}
