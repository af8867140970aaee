import { invalid } from '../OktaError';
import type { Password, Profile } from '../state/User';

/** Okta's default password policy (Okta help, "Default password policy"). */
const MIN_LENGTH = 8;
/** Okta API reference, Users: a password has at most 72 bytes. */
const MAX_BYTES = 72;

const CLASSES: ReadonlyArray<[RegExp, string]> = [
	[/[a-z]/, 'a lowercase letter'],
	[/[A-Z]/, 'an uppercase letter'],
	[/[0-9]/, 'a number'],
];

const REQUIREMENTS =
	'Password requirements were not met. Password requirements: at least 8 characters, a lowercase letter, an uppercase letter, a number, no parts of your username.';

function partsOf(login: unknown): string[] {
	return String(login)
		.split('@')[0]
		?.split(/[.,\-_#@]/)
		.filter((part) => part.length >= 4) as string[];
}

function isWeak(value: string, profile: Profile): boolean {
	const lower = value.toLowerCase();
	return (
		value.length < MIN_LENGTH ||
		Buffer.byteLength(value) > MAX_BYTES ||
		CLASSES.some(([pattern]) => !pattern.test(value)) ||
		partsOf(profile.login).some((part) => lower.includes(part.toLowerCase()))
	);
}

/** Refuses a password that the default policy refuses, in Okta's words (Okta support, "Password requirements"). */
export function requireStrongPassword(password: Password | undefined, profile: Profile): void {
	if (password?.kind !== 'value' || !isWeak(password.value, profile)) return;
	throw invalid('password', `password: ${REQUIREMENTS}`);
}
