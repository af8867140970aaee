import { plainText } from '../domain/plainText';
import type { OktaClient } from './client';
import { CALLS_AT_ONCE } from './governor';
import { searchBatches } from './searchBatches';
import { quoted } from './searchText';
import { searchUsers, type OktaUser } from './users';

/**
 * Every user whose attribute has one of the values, by value in lower case; many values travel in one search.
 *
 * Reads the search index, which may lag about a second behind: good for finding out who needs a closer look, not for
 * writing. Deactivated users are found too.
 * @param attribute `id`, or `profile.<name>`
 * @param literalOf a value as a search has it; quoted, as texts are, unless told
 */
export async function usersByValue(
	client: OktaClient,
	attribute: 'id' | `profile.${string}`,
	values: Iterable<string>,
	literalOf: (value: string) => string = quoted,
): Promise<Map<string, OktaUser[]>> {
	const distinct = new Map([...values].map((value) => [value.toLowerCase(), value]));
	const terms = [...distinct.values()].map((value) => `${attribute} eq ${literalOf(value)}`);
	const searches = searchBatches(terms);
	const found = new Map<string, OktaUser[]>();
	const worker = async () => {
		for (let search = searches.next(); !search.done; search = searches.next()) {
			for (const user of await searchUsers(client, search.value, 'find users'))
				add(found, attribute, user);
		}
	};
	await Promise.all(Array.from({ length: CALLS_AT_ONCE }, worker));
	return found;
}

function add(found: Map<string, OktaUser[]>, attribute: string, user: OktaUser): void {
	const value = attribute === 'id' ? user.id : user.profile[attribute.slice('profile.'.length)];
	if (value === undefined || value === null || typeof value === 'object') return;
	const key = plainText(value).toLowerCase();
	const known = found.get(key);
	if (known) known.push(user);
	else found.set(key, [user]);
}
