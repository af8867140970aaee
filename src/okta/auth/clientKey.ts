import { createPrivateKey, type JsonWebKey, type KeyObject } from 'crypto';
import { isRecord } from '../errorBody';
import { PrivateKeyUnreadable } from '../failures/PrivateKeyUnreadable';
import { readPem } from './pem';
import { algorithmFor, type SigningAlgorithm } from './signingAlgorithm';

/** The private key of a service app, ready to sign with. */
export interface ClientKey {
	privateKey: KeyObject;
	algorithm: SigningAlgorithm;
	/** The `kid` of a JWK; a PEM has none. */
	keyId?: string;
}

/**
 * Reads a private key as people paste it: PEM (PKCS#8, PKCS#1, SEC1) or JWK, also inside a JWKS with one private key.
 * @throws PrivateKeyUnreadable, PrivateKeyEncrypted, PrivateKeyUnsupported
 */
export function parseClientKey(text: string, algorithm?: string): ClientKey {
	const jwk = /^\s*"?\s*{/.test(text) ? readJwk(text) : undefined;
	const privateKey = jwk === undefined ? keyFromPem(text) : keyFromJwk(jwk);
	const wished = algorithm || textOf(jwk?.alg);
	return {
		privateKey,
		algorithm: algorithmFor(privateKey, wished),
		...(textOf(jwk?.kid) === undefined ? {} : { keyId: textOf(jwk?.kid) }),
	};
}

function keyFromPem(text: string): KeyObject {
	const { type, der } = readPem(text);
	return created(() => createPrivateKey({ key: der, format: 'der', type }));
}

function keyFromJwk(jwk: Record<string, unknown>): KeyObject {
	return created(() => createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }));
}

/** OpenSSL's own message is left out: it is of no help to anybody and might quote the key. */
function created(create: () => KeyObject): KeyObject {
	const key = attempt(create);
	if (key === undefined) throw new PrivateKeyUnreadable('part of it is missing or was changed');
	return key;
}

function attempt<T>(create: () => T): T | undefined {
	try {
		return create();
	} catch {
		return undefined;
	}
}

function readJwk(text: string): Record<string, unknown> {
	const json = parsed(text);
	const set = isRecord(json) && Array.isArray(json.keys) ? json.keys : [json];
	const jwks = set.filter(isRecord);
	const [only, another] = jwks.filter((jwk) => jwk.d !== undefined);
	if (another !== undefined)
		throw new PrivateKeyUnreadable('there is more than one private key in it');
	if (only !== undefined) return only;
	if (jwks.some((jwk) => jwk.kty === 'oct'))
		throw new PrivateKeyUnreadable('it is a shared secret');
	throw new PrivateKeyUnreadable(
		jwks.some((jwk) => jwk.kty !== undefined) ? 'it is a public key' : 'it is JSON, but no JWK',
	);
}

/** A JWK that was pasted as a JSON string is a string in a string. */
function parsed(text: string): unknown {
	const json = attempt<unknown>(() => JSON.parse(text));
	const inner = typeof json === 'string' ? attempt<unknown>(() => JSON.parse(json)) : json;
	if (inner === undefined)
		throw new PrivateKeyUnreadable('it looks like a JWK, but is no valid JSON');
	return inner;
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
