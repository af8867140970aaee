import { oktaError } from '../OktaError';
import { findAttribute } from '../profile/ProfileSchema';
import type { Org } from '../org';
import type { Group } from '../state/Group';
import { LIMITS, limitOf } from './limits';
import { takePage, type Page } from './page';
import { readGroup } from './readers';
import { matching, parseOrRefuse, type Searched } from './search';
import { seenRecords } from './seenRecords';
import { sortedPage, sortingOf } from './sortedSearch';

/** A page of groups; see UserPage. */
export interface GroupPage extends Page<Group> {
	limit: number;
	after?: string;
	unlinked?: true;
}

const searched = (org: Org): Searched<Group> => ({
	store: org.state.groups,
	now: org.now(),
	idCase: org.knobs.idCase,
	indexed: ['id', 'profile.name'],
	read: readGroup,
});

function* named(query: URLSearchParams, groups: Iterable<Group>): Generator<Group> {
	const q = query.get('q')?.toLowerCase();
	for (const group of groups)
		if (q === undefined || group.profile.name.toLowerCase().startsWith(q)) yield group;
}

function candidates(org: Org, query: URLSearchParams, after?: string): Iterable<Group> {
	const [search, filter] = [query.get('search'), query.get('filter')];
	if (search !== null && filter !== null) throw oktaError('E0000033');
	if (search !== null) {
		const knows = (name: string) => findAttribute(org.state.groupSchema, name) !== undefined;
		return matching(searched(org), parseOrRefuse(search, 'groupSearch', knows), after);
	}
	if (filter !== null) return matching(searched(org), parseOrRefuse(filter, 'groupFilter'), after);
	return seenRecords(org.state.groups, org.now(), after);
}

const isGroupAdmin = (org: Org) => org.actor?.roles.includes('USER_ADMIN') ?? false;

// "Everyone isn't returned to a group admin" (Okta API reference, "List groups").
function* visible(org: Org, groups: Iterable<Group>): Generator<Group> {
	const hidesBuiltIn = isGroupAdmin(org);
	for (const group of groups) if (!hidesBuiltIn || group.type !== 'BUILT_IN') yield group;
}

function sortedGroups(org: Org, query: URLSearchParams, limit: number): GroupPage | undefined {
	const sorting = sortingOf(query);
	if (!sorting) return undefined;
	const asked = new URLSearchParams(query);
	asked.delete('after');
	const search = {
		store: org.state.groups,
		key: `${asked.toString()} ${String(isGroupAdmin(org))}`,
		descending: sorting.descending,
		find: () => visible(org, candidates(org, query)),
		valueOf: (group: Group) => readGroup(group, sorting.sortBy),
	};
	return { ...sortedPage(search, query.get('after'), limit), limit };
}

/** `GET /api/v1/groups`; `q` is a prefix of the name and has no pages (Okta API reference, "List groups"). */
export function listGroups(org: Org, query: URLSearchParams): GroupPage {
	const isByName = query.has('q');
	const limit = limitOf(query, isByName ? LIMITS.groupsByName : LIMITS.groups);
	const sorted = isByName ? undefined : sortedGroups(org, query, limit);
	if (sorted) return sorted;
	const after = query.get('after');
	const groups = candidates(org, query, after === null ? undefined : fromCursor(after));
	const page = takePage(named(query, visible(org, groups)), limit);
	if (isByName) return { items: page.items, more: false, limit, unlinked: true };
	return { ...page, limit, ...(page.more ? { after: toCursor(page) } : {}) };
}

// Opaque: a client that takes it apart finds nothing it can use.
const toCursor = (page: Page<Group>) =>
	Buffer.from(page.items[page.items.length - 1]?.id ?? '').toString('base64url');
const fromCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString();
