import { createHash, createPublicKey, type KeyObject } from 'crypto';

/** The members that identify a key, in the order RFC 7638 section 3.2 asks for. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
	EC: ['crv', 'kty', 'x', 'y'],
	RSA: ['e', 'kty', 'n'],
};

/** The public half of a private key as a JWK, and nothing else of it. */
export function publicJwk(privateKey: KeyObject): Record<string, string> {
	const jwk: Record<string, unknown> = createPublicKey(privateKey).export({ format: 'jwk' });
	const members = MEMBERS[String(jwk.kty)] ?? [];
	return Object.fromEntries(members.map((name) => [name, String(jwk[name])]));
}

/** The JWK thumbprint of a key (RFC 7638, SHA-256): the name under which two parties know the same key. */
export function thumbprint(privateKey: KeyObject): string {
	return createHash('sha256')
		.update(JSON.stringify(publicJwk(privateKey)))
		.digest('base64url');
}
