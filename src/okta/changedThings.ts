import type { GroupSight, UserSight } from '../domain/searchChanges';
import type { OktaClient, OktaPage } from './client';
import { looksLikeGroup, looksLikeUser } from './looks';
import { quoted } from './searchText';
import { whenCursorIsRefused } from './userQuery';

/** Which changes to look for: from `from` on, before `until`. ISO 8601. */
export interface ChangedBetween {
	from: string;
	until?: string;
}

/** Users and groups on a page; Okta's own maximum, and its advice (Okta API reference, Users; Groups). */
const ON_A_PAGE = 200;

/** One page of the users who changed, deactivated ones too; undefined where the page’s address is no longer good. */
export async function readChangedUsers(
	client: OktaClient,
	between: ChangedBetween,
	next?: string,
): Promise<OktaPage<UserSight> | undefined> {
	return await readPage<UserSight>(client, 'users', within('lastUpdated', between), next);
}

/** The same for groups whose profile or membership changed. */
export async function readChangedGroups(
	client: OktaClient,
	between: ChangedBetween,
	next?: string,
): Promise<OktaPage<GroupSight> | undefined> {
	const terms = ['lastUpdated', 'lastMembershipUpdated'].map((time) => within(time, between));
	return await readPage<GroupSight>(client, 'groups', terms.join(' or '), next);
}

function within(time: string, { from, until }: ChangedBetween): string {
	const since = `${time} ge ${quoted(from)}`;
	return until === undefined ? since : `(${since} and ${time} lt ${quoted(until)})`;
}

async function readPage<T>(
	client: OktaClient,
	things: 'users' | 'groups',
	search: string,
	next?: string,
): Promise<OktaPage<T> | undefined> {
	const call = {
		method: 'GET',
		path: `/api/v1/${things}`,
		query: { search, limit: ON_A_PAGE },
		looks: things === 'users' ? looksLikeUser : looksLikeGroup,
		doing: `look for ${things} that changed`,
	} as const;
	const reading = client.page<T>(call, next);
	return next === undefined ? await reading : await reading.catch(whenCursorIsRefused);
}
