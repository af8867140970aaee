import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'crypto';

/**
 * A key pair for DPoP alone, never the client's own (Okta developer docs, "Configure OAuth 2.0 Demonstrating
 * Proof-of-Possession"). As text, a private JWK, so that it can be stored beside the token that is bound to it and be
 * used by every worker. It is as secret as the token.
 */
export function createDpopKey(): string {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	return JSON.stringify(privateKey.export({ format: 'jwk' }));
}

/** The key behind the text; throws where the text was not made by `createDpopKey`. */
export function readDpopKey(text: string): KeyObject {
	const jwk = JSON.parse(text) as JsonWebKey;
	return createPrivateKey({ key: jwk, format: 'jwk' });
}
