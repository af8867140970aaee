import { sign, type KeyObject } from 'crypto';
import type { SigningAlgorithm } from './signingAlgorithm';

const HASHES: Readonly<Record<SigningAlgorithm, string>> = {
	RS256: 'sha256',
	RS384: 'sha384',
	RS512: 'sha512',
	ES256: 'sha256',
	ES384: 'sha384',
	ES512: 'sha512',
};

export interface Signer {
	privateKey: KeyObject;
	algorithm: SigningAlgorithm;
}

/**
 * A signed JWT in compact form (RFC 7515). An EC signature is r and s side by side, not DER (RFC 7518 section 3.4).
 */
export function signJwt(
	header: Record<string, unknown>,
	claims: Record<string, unknown>,
	{ privateKey, algorithm }: Signer,
): string {
	const input = `${encoded({ ...header, alg: algorithm })}.${encoded(claims)}`;
	const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
	const signature = sign(HASHES[algorithm], Buffer.from(input), key);
	return `${input}.${signature.toString('base64url')}`;
}

function encoded(part: Record<string, unknown>): string {
	return Buffer.from(JSON.stringify(part)).toString('base64url');
}
