/** A user's or group's attributes by name. A missing name is an attribute that nobody speaks about. */
export type Profile = Readonly<Record<string, unknown>>;

export interface AttributeChange {
	attribute: string;
	before: unknown;
	after: unknown;
}

/** Okta compares these without regard to letter case (Okta API reference, Users: login, email). */
const CASELESS = new Set(['login', 'email', 'secondEmail']);

/**
 * Okta shows an attribute without a value as null, as '' or not at all (Okta API reference, Users: profile),
 * so for comparing the three are the same.
 */
export function isUnset(value: unknown): boolean {
	return (
		value === undefined ||
		value === null ||
		value === '' ||
		(Array.isArray(value) && value.length === 0)
	);
}

/**
 * What has to be sent so that `existing` says what `desired` says: only attributes named in `desired`, only where the
 * value differs, a wish for no value as null (null clears in a partial update).
 */
export function difference(existing: Profile, desired: Profile): AttributeChange[] {
	return Object.entries(desired)
		.filter(
			([attribute, value]) =>
				value !== undefined && !sameAttribute(attribute, existing[attribute], value),
		)
		.map(([attribute, value]) => ({
			attribute,
			before: existing[attribute] ?? null,
			after: isUnset(value) ? null : value,
		}));
}

/** The profile of a partial update with exactly these changes. */
export function changedProfile(changes: readonly AttributeChange[]): Profile {
	return Object.fromEntries(changes.map(({ attribute, after }) => [attribute, after]));
}

/** The profile of a create: an attribute without a value is left out. */
export function withoutUnset(profile: Profile): Profile {
	return Object.fromEntries(Object.entries(profile).filter(([, value]) => !isUnset(value)));
}

export function sameValue(one: unknown, other: unknown): boolean {
	if (isUnset(one) && isUnset(other)) return true;
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((value, at) => sameValue(value, other[at]));
	}
	return one === other;
}

function sameAttribute(attribute: string, one: unknown, other: unknown): boolean {
	if (CASELESS.has(attribute) && typeof one === 'string' && typeof other === 'string') {
		return one.toLowerCase() === other.toLowerCase();
	}
	return sameValue(one, other);
}
