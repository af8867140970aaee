import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';

/** A key pair of the kind that a service app has, in every shape a person may paste. */
export interface KeyPair {
	privateKey: KeyObject;
	/** PKCS#8 PEM. */
	pem: string;
	/** The public half as JWK, with the key ID. */
	publicJwk: JWK;
	/** The private half as JWK text, with the key ID. */
	jwk: string;
}

function pairOf(privateKey: KeyObject, kid: string): KeyPair {
	return {
		privateKey,
		pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
		publicJwk: { ...(createPublicKey(privateKey).export({ format: 'jwk' }) as JWK), kid },
		jwk: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid }),
	};
}

export function rsaKey(kid = 'rsa-1', modulusLength = 2_048): KeyPair {
	return pairOf(generateKeyPairSync('rsa', { modulusLength }).privateKey, kid);
}

export function ecKey(namedCurve = 'P-256', kid = 'ec-1'): KeyPair {
	return pairOf(generateKeyPairSync('ec', { namedCurve }).privateKey, kid);
}
