import type { Profile } from './profile';

/** Okta compares logins without regard to letter case (Okta API reference, Users: login). */
export function sameLogin(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

export function loginOf(user: { profile: Profile }): string {
	return typeof user.profile.login === 'string' ? user.profile.login : '';
}
