import { randomUUID } from 'crypto';
import type { ClientKey } from './clientKey';
import { signJwt } from './jwt';

/** Okta allows an hour; five minutes leave room for a slow clock and no room for a thief. */
const LIFETIME_SECONDS = 300;

export interface AssertionFacts {
	key: ClientKey;
	/** Which of the app's registered keys this is; the key's own `kid` where it has one and none is given. */
	keyId?: string;
	clientId: string;
	tokenUrl: string;
	/** Milliseconds since 1970, as near to the server's clock as is known. */
	now: number;
}

/**
 * A client assertion, good for one token request: Okta remembers its `jti` even where it refuses (Okta developer docs,
 * "Build a JWT for client authentication").
 */
export function clientAssertion({ key, keyId, clientId, tokenUrl, now }: AssertionFacts): string {
	const kid = keyId || key.keyId;
	const iat = Math.floor(now / 1_000);
	const claims = {
		iss: clientId,
		sub: clientId,
		aud: tokenUrl,
		iat,
		exp: iat + LIFETIME_SECONDS,
		jti: randomUUID(),
	};
	return signJwt(kid ? { typ: 'JWT', kid } : { typ: 'JWT' }, claims, key);
}
