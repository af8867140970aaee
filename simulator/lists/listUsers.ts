import { oktaError } from '../OktaError';
import { findAttribute } from '../profile/ProfileSchema';
import type { Org } from '../org';
import type { User } from '../state/User';
import { LIMITS, limitOf } from './limits';
import { takePage, type Page } from './page';
import { readUser } from './readers';
import { matching, parseOrRefuse, type Searched } from './search';
import { seenRecords } from './seenRecords';
import { sortedPage, sortingOf } from './sortedSearch';

/** A page of users, the limit it was cut to, and the cursor of the next one. */
export interface UserPage extends Page<User> {
	limit: number;
	after?: string;
	/** No `Link` header is sent for a look-up by `q` (recorded: q never has one). */
	unlinked?: true;
}

function searched(org: Org): Searched<User> {
	const custom = [...org.state.userTypes.values()].flatMap((type) => [
		...type.schema.custom.keys(),
	]);
	const indexed = [
		'id',
		'profile.login',
		'profile.email',
		...custom.map((name) => `profile.${name}`),
	];
	const { idCase } = org.knobs;
	return { store: org.state.users, now: org.now(), idCase, indexed, read: readUser };
}

function knows(org: Org, name: string): boolean {
	return [...org.state.userTypes.values()].some((type) => findAttribute(type.schema, name));
}

function bySearch(org: Org, query: URLSearchParams, text: string, limit: number): UserPage {
	const ast = parseOrRefuse(text, 'userSearch', (name) => knows(org, name));
	const find = (after?: string) => matching(searched(org), ast, after);
	const sorting = sortingOf(query);
	if (sorting) {
		const { sortBy, descending } = sorting;
		const valueOf = (user: User) => readUser(user, sortBy);
		const search = { store: org.state.users, key: `${text} ${sortBy}`, descending, find, valueOf };
		return { ...sortedPage(search, query.get('after'), limit), limit };
	}
	const page = takePage(find(query.get('after') ?? undefined), limit);
	// Recorded: the cursor of a search is the last user's bare id.
	return { ...page, limit, ...(page.more ? { after: page.items[page.items.length - 1]?.id } : {}) };
}

// Recorded: the cursor of a plain list is a digit and the id.
const fromCursor = (query: URLSearchParams) => query.get('after')?.replace(/^\d(?=00u)/, '');
const toCursor = (page: Page<User>) =>
	page.more ? { after: `2${page.items[page.items.length - 1]?.id ?? ''}` } : {};

function byFilter(org: Org, query: URLSearchParams, text: string, limit: number): UserPage {
	const ast = parseOrRefuse(text, 'userFilter');
	const page = takePage(matching(searched(org), ast, fromCursor(query)), limit);
	return { ...page, limit, ...toCursor(page) };
}

function* alive(users: Iterable<User>): Generator<User> {
	for (const user of users) if (user.status !== 'DEPROVISIONED') yield user;
}

const NAMES = ['firstName', 'lastName', 'email'] as const;

function* startingWith(users: Iterable<User>, text: string): Generator<User> {
	const wanted = text.toLowerCase();
	for (const user of users)
		if (
			NAMES.some((name) =>
				String(user.profile[name] ?? '')
					.toLowerCase()
					.startsWith(wanted),
			)
		)
			yield user;
}

/**
 * `GET /api/v1/users`. Deactivated users are in `search` and `filter`, not in the plain list and not in `q` (Okta API
 * reference, "List users").
 */
export function listUsers(org: Org, query: URLSearchParams): UserPage {
	// n8n's own Okta node sends `search=` where nothing is searched for, and gets the list.
	const [search, filter, q] = [query.get('search') || null, query.get('filter'), query.get('q')];
	if (search !== null && filter !== null) throw oktaError('E0000033');
	const limit = limitOf(query, LIMITS.users);
	if (search !== null) return bySearch(org, query, search, limit);
	if (filter !== null) return byFilter(org, query, filter, limit);
	const users = alive(seenRecords(org.state.users, org.now(), fromCursor(query)));
	if (q !== null) {
		const most = limitOf(query, LIMITS.usersByName);
		return { ...takePage(startingWith(users, q), most), limit: most, unlinked: true };
	}
	const page = takePage(users, limit);
	return { ...page, limit, ...toCursor(page) };
}
