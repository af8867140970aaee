import { invalid } from '../OktaError';
import type { JsonObject } from '../wire/shape';

type HashRule = (hash: JsonObject) => string | undefined;

const isNumberIn = (value: unknown, low: number, high: number) =>
	Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

const saltOrder: HashRule = (hash) =>
	hash.salt !== undefined && hash.saltOrder !== 'PREFIX' && hash.saltOrder !== 'POSTFIX'
		? 'The salt order must be PREFIX or POSTFIX'
		: undefined;

// Okta API reference, Users, "Password hash".
const RULES: Readonly<Record<string, HashRule>> = {
	BCRYPT: (hash) => {
		if (!isNumberIn(hash.workFactor, 1, 20)) return 'The work factor must be between 1 and 20';
		return typeof hash.salt === 'string' && hash.salt.length === 22
			? undefined
			: 'The salt must be 22 characters long';
	},
	'SHA-512': saltOrder,
	'SHA-256': saltOrder,
	'SHA-1': saltOrder,
	MD5: saltOrder,
	PBKDF2: (hash) =>
		isNumberIn(hash.iterationCount, 4096, Number.MAX_SAFE_INTEGER)
			? undefined
			: 'The iteration count must be at least 4096',
};

/** Checks an imported password hash; its value is kept, never computed. */
export function parseHash(hash: JsonObject): JsonObject {
	const rule = RULES[String(hash.algorithm)];
	if (!rule) throw invalid('password', 'password: The hash algorithm is not supported');
	const complaint =
		typeof hash.value === 'string' && hash.value !== '' ? rule(hash) : 'The hash value is missing';
	if (complaint) throw invalid('password', `password: ${complaint}`);
	return hash;
}
