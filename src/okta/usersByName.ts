import { isUnset, type Profile } from '../domain/profile';
import type { OktaClient } from './client';
import { searchBatches } from './searchBatches';
import { quoted } from './searchText';
import { searchUsers, type OktaUser } from './users';

/** First and last name in lower case, or undefined where one is missing. */
export function nameKey({ firstName, lastName }: Profile): string | undefined {
	if (isUnset(firstName) || isUnset(lastName)) return undefined;
	return `${String(firstName)} ${String(lastName)}`.toLowerCase();
}

/** Users who share first and last name with one of these profiles, by `nameKey`; many names travel in one search. */
export async function usersByName(
	client: OktaClient,
	profiles: readonly Profile[],
): Promise<Map<string, OktaUser[]>> {
	const terms = new Map<string, string>();
	for (const profile of profiles) {
		const key = nameKey(profile);
		if (key !== undefined) terms.set(key, termOf(profile));
	}
	const found = new Map<string, OktaUser[]>();
	for (const search of searchBatches(terms.values())) {
		for (const user of await searchUsers(client, search, 'find users by name')) {
			const key = nameKey(user.profile);
			if (key === undefined || !terms.has(key)) continue;
			found.set(key, [...(found.get(key) ?? []), user]);
		}
	}
	return found;
}

const termOf = ({ firstName, lastName }: Profile): string =>
	`(profile.firstName eq ${quoted(String(firstName))} and profile.lastName eq ${quoted(String(lastName))})`;
