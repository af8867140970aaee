import type { PasswordHash } from './password';
import { isUnset } from './profile';

/** Bytes of a digest; its base64 text says them, where a hex text of the same hash would not. */
const DIGEST_BYTES: Readonly<Record<string, number>> = {
	MD5: 16,
	'SHA-1': 20,
	'SHA-256': 32,
	'SHA-512': 64,
};

const DIGESTS: readonly unknown[] = ['SHA256_HMAC', 'SHA512_HMAC'];
const SALT_ORDERS: readonly unknown[] = ['PREFIX', 'POSTFIX'];

/**
 * Why a hash cannot be right, by the bounds Okta publishes (OpenAPI 2026.06.3, PasswordCredentialHash); undefined where
 * nothing is wrong with it. A workflow may give anything, so no part is taken for granted.
 */
export function hashProblem(hash: PasswordHash): string | undefined {
	if (isUnset(hash.value)) return 'the hash value is missing';
	switch (hash.algorithm) {
		case 'BCRYPT':
			return bcryptProblem(hash);
		case 'PBKDF2':
			return pbkdf2Problem(hash);
		case 'MD5':
		case 'SHA-1':
		case 'SHA-256':
		case 'SHA-512':
			return digestProblem(hash);
		default:
			return `its algorithm is none of BCRYPT, ${Object.keys(DIGEST_BYTES).join(', ')}, PBKDF2`;
	}
}

type HashBy<Algorithm> = Extract<PasswordHash, { algorithm: Algorithm }>;

function bcryptProblem({ workFactor, salt, value }: HashBy<'BCRYPT'>): string | undefined {
	if (!Number.isInteger(workFactor) || workFactor < 1 || workFactor > 20)
		return 'the bcrypt work factor must be 1 to 20';
	if (!/^[./A-Za-z0-9]{22}$/.test(salt)) return 'the bcrypt salt must be its 22 characters';
	return /^[./A-Za-z0-9]{31}$/.test(value)
		? undefined
		: 'the bcrypt value must be the 31 characters after the salt';
}

function pbkdf2Problem(hash: HashBy<'PBKDF2'>): string | undefined {
	const { iterationCount, keySize, salt, value, digestAlgorithm } = hash;
	if (!DIGESTS.includes(digestAlgorithm)) return `PBKDF2 needs a digest of ${DIGESTS.join(', ')}`;
	if (!Number.isInteger(iterationCount) || iterationCount < 4096)
		return 'PBKDF2 needs at least 4096 iterations';
	if (isUnset(salt)) return 'PBKDF2 needs a salt';
	if (!Number.isInteger(keySize) || keySize < 1) return 'PBKDF2 needs a key size';
	return bytesOf(value) === keySize
		? undefined
		: 'the value must be the base64 text of as many bytes as the key size says';
}

function digestProblem(hash: HashBy<'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-512'>): string | undefined {
	const { algorithm, salt, saltOrder, value } = hash;
	if (isUnset(salt) !== isUnset(saltOrder)) return 'a salt and its order go together';
	if (!isUnset(saltOrder) && !SALT_ORDERS.includes(saltOrder))
		return 'the salt order is PREFIX or POSTFIX';
	return bytesOf(value) === DIGEST_BYTES[algorithm]
		? undefined
		: `the value must be the base64 text of a ${algorithm} hash (${DIGEST_BYTES[algorithm]} bytes)`;
}

/** How many bytes a base64 text stands for; undefined where it is none. */
function bytesOf(text: string): number | undefined {
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
	return (text.length / 4) * 3 - (text.match(/=/g)?.length ?? 0);
}
