import type { KeyObject } from 'crypto';
import { PrivateKeyUnsupported } from '../failures/PrivateKeyUnsupported';

/** What Okta takes for client assertions (Okta developer docs, "Implement OAuth for Okta with a service app"). */
export type SigningAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'ES256' | 'ES384' | 'ES512';

/** Each curve has exactly one algorithm (RFC 7518 section 3.4), by OpenSSL's names of the curves. */
const BY_CURVE: Readonly<Record<string, SigningAlgorithm>> = {
	prime256v1: 'ES256',
	secp384r1: 'ES384',
	secp521r1: 'ES512',
};

const RSA_ALGORITHMS: readonly SigningAlgorithm[] = ['RS256', 'RS384', 'RS512'];

/** RFC 7518 section 3.3: a key of 2048 bits or larger must be used. */
const LEAST_RSA_BITS = 2_048;

/** The algorithm for a key: the wished one where the key allows it, RS256 or the curve's own where none is wished. */
export function algorithmFor(key: KeyObject, wished?: string): SigningAlgorithm {
	const possible = algorithmsOf(key);
	const chosen = wished ? possible.find((algorithm) => algorithm === wished) : possible[0];
	if (chosen !== undefined) return chosen;
	throw new PrivateKeyUnsupported(`${wished ?? 'signature'} by ${nameOf(key)}`);
}

function algorithmsOf(key: KeyObject): readonly SigningAlgorithm[] {
	const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
	if (key.asymmetricKeyType === 'rsa' && modulusLength >= LEAST_RSA_BITS) return RSA_ALGORITHMS;
	const algorithm = key.asymmetricKeyType === 'ec' ? BY_CURVE[namedCurve] : undefined;
	if (algorithm === undefined) throw new PrivateKeyUnsupported(nameOf(key));
	return [algorithm];
}

function nameOf(key: KeyObject): string {
	const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
	if (modulusLength !== undefined) return `${key.asymmetricKeyType} key of ${modulusLength} bits`;
	return `${key.asymmetricKeyType} key${namedCurve === undefined ? '' : ` on ${namedCurve}`}`;
}
