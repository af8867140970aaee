import { isUnset, type Profile } from './profile';

/** A password, or what stands for one, for a new user or one that comes back. */
export type PasswordWish =
	| { kind: 'value'; value: string }
	/** Made by `generatePassword`, so that no rule of the spoke decides for the hub. */
	| { kind: 'generated'; length: number }
	| { kind: 'hash'; hash: PasswordHash }
	/** Okta asks the org's password import inline hook at the first sign-in. */
	| { kind: 'hook' };

/** An imported hash (OpenAPI 2026.06.3, PasswordCredentialHash). */
export type PasswordHash =
	| { algorithm: 'BCRYPT'; workFactor: number; salt: string; value: string }
	| {
			algorithm: 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-512';
			salt?: string;
			saltOrder?: 'PREFIX' | 'POSTFIX';
			value: string;
	  }
	| {
			algorithm: 'PBKDF2';
			digestAlgorithm: 'SHA256_HMAC' | 'SHA512_HMAC';
			iterationCount: number;
			keySize: number;
			salt: string;
			value: string;
	  };

/** Without letters and digits that a person confuses on paper. */
const CLASSES = [
	'abcdefghijkmnopqrstuvwxyz',
	'ABCDEFGHJKLMNPQRSTUVWXYZ',
	'23456789',
	'!#$%*+-=?@_',
] as const;

const SHORTEST_PASSWORD = 12;

/**
 * A random password with all four character classes and no part of the person's names, which Okta's policies refuse
 * (Okta help, "Password policy": does not contain part of username, first name, last name).
 * @param randomBelow a whole number from 0 up to, not including, its argument; from a cryptographic source
 */
export function generatePassword(
	length: number,
	profile: Profile,
	randomBelow: (limit: number) => number,
): string {
	const size = Math.max(SHORTEST_PASSWORD, Math.min(72, Math.floor(length)));
	const forbidden = nameParts(profile);
	for (;;) {
		const password = draw(size, randomBelow);
		if (!forbidden.some((part) => password.toLowerCase().includes(part))) return password;
	}
}

function draw(size: number, randomBelow: (limit: number) => number): string {
	const pick = (from: string) => from[randomBelow(from.length)] ?? '';
	const characters = Array.from({ length: size }, (_, at) => pick(CLASSES[at] ?? CLASSES.join('')));
	for (let at = characters.length - 1; at > 0; at -= 1) {
		const other = randomBelow(at + 1);
		[characters[at], characters[other]] = [characters[other] ?? '', characters[at] ?? ''];
	}
	return characters.join('');
}

/** Parts of four letters and more, as Okta counts them. */
function nameParts(profile: Profile): string[] {
	return ['login', 'email', 'firstName', 'lastName']
		.map((attribute) => profile[attribute])
		.filter((value): value is string => typeof value === 'string' && !isUnset(value))
		.flatMap((value) => value.toLowerCase().split(/[^a-z0-9]+/))
		.filter((part) => part.length >= 4);
}
