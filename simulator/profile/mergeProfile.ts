import type { Profile } from '../state/User';

/** `wish` over `held`: null clears an attribute, an absent one stays (Okta API reference, "Update user with partial"). */
export function mergeProfile(held: Profile, wish: Profile): Profile {
	return withoutNulls({ ...held, ...wish });
}

/** An attribute that is null is an attribute that is not there. */
export function withoutNulls(profile: Profile): Profile {
	return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
}
