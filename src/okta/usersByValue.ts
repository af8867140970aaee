import type { OktaClient } from './client';
import { quoted } from './searchText';
import { searchUsers, type OktaUser } from './users';

/** Encoded length of one search; gateways refuse request lines of 8 kB, Okta answers 414 E0000256 beyond its own bound. */
const SEARCH_LENGTH = 4_000;

/** Searches under way at once. */
const SEARCHES_AT_ONCE = 4;

/**
 * Every user whose attribute has one of the values, by value in lower case; many values travel in one search.
 *
 * Reads the search index, which may lag about a second behind: good for finding out who needs a closer look, not for
 * writing. Deactivated users are found too.
 * @param attribute `id`, or `profile.<name>`
 */
export async function usersByValue(
	client: OktaClient,
	attribute: 'id' | `profile.${string}`,
	values: Iterable<string>,
): Promise<Map<string, OktaUser[]>> {
	const distinct = new Map([...values].map((value) => [value.toLowerCase(), value]));
	const searches = searchesFor(attribute, distinct.values());
	const found = new Map<string, OktaUser[]>();
	const worker = async () => {
		for (let search = searches.next(); !search.done; search = searches.next()) {
			for (const user of await searchUsers(client, search.value, 'find users'))
				add(found, attribute, user);
		}
	};
	await Promise.all(Array.from({ length: SEARCHES_AT_ONCE }, worker));
	return found;
}

/** `attribute eq "a" or attribute eq "b" …`, each as long as one request bears. */
function* searchesFor(
	attribute: string,
	values: Iterable<string>,
): Generator<string, undefined, undefined> {
	let terms: string[] = [];
	let length = 0;
	for (const value of values) {
		const term = `${attribute} eq ${quoted(value)}`;
		const size = encodeURIComponent(`${term} or `).length;
		if (terms.length > 0 && length + size > SEARCH_LENGTH) {
			yield terms.join(' or ');
			terms = [];
			length = 0;
		}
		terms.push(term);
		length += size;
	}
	if (terms.length > 0) yield terms.join(' or ');
	return undefined;
}

function add(found: Map<string, OktaUser[]>, attribute: string, user: OktaUser): void {
	const value = attribute === 'id' ? user.id : user.profile[attribute.slice('profile.'.length)];
	if (typeof value !== 'string' && typeof value !== 'number') return;
	const key = String(value).toLowerCase();
	const known = found.get(key);
	if (known) known.push(user);
	else found.set(key, [user]);
}
