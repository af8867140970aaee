import type { IdRange } from '../domain/idRange';
import type { OktaCall, OktaClient } from './client';
import { absentWhen } from './failures/absentWhen';
import { SearchRefused } from './failures/answerFailures';
import { OktaAnswerFailure } from './failures/OktaAnswerFailure';
import { quoted } from './searchText';
import type { OktaUser } from './users';
import { inRange, searchFor } from './userSearch';
import { looksLikeRecord, looksLikeUserOf } from './looks';

/** Users an org is asked for; read from the search index, in the order of their ids. */
export interface UserQuery {
	search: string | undefined;
	/** What to fetch of each; undefined for everything. See `fieldsOf`. */
	fields?: string;
	/** For messages. */
	doing: string;
}

export interface UserPage {
	users: OktaUser[];
	/** Okta's own address of the next page. */
	next?: string;
	/** When the org answered, by its own clock (ISO 8601). */
	at?: string;
}

export interface PageWish {
	range: IdRange;
	/** The page that an earlier answer named; without it, the range's first. */
	next?: string;
	limit: number;
}

/** Okta shows at most this many users on a page (Okta API reference, Users). */
export const USERS_ON_A_PAGE = 200;

/**
 * `fields` for these profile attributes beside what every reader needs; the id always comes along
 * (OpenAPI 2026.06.3, listUsers: fields).
 */
export function fieldsOf(attributes: readonly string[]): string {
	return `id,status,created,lastUpdated,type,profile:(${attributes.join(',')})`;
}

/** One page of a query. An expired cursor is answered with undefined. */
export async function readUserPage(
	client: OktaClient,
	query: UserQuery,
	{ range, next, limit }: PageWish,
): Promise<UserPage | undefined> {
	const call: OktaCall = {
		method: 'GET',
		path: '/api/v1/users',
		query: { search: searchFor(query.search, inRange(range)), fields: query.fields, limit },
		doing: query.doing,
		looks: looksLikeUserOf(query.fields),
	};
	const page =
		next === undefined
			? await client.page<OktaUser>(call)
			: await client.page<OktaUser>(call, next).catch(whenCursorIsRefused);
	return page && { users: page.items, next: page.next, at: page.at };
}

/** Whether the org holds the second id to be greater than the first; false where it does not search by id like that. */
export async function comparesAsGreater(
	client: OktaClient,
	[one, other]: readonly [string, string],
): Promise<boolean> {
	const asked = client.page<OktaUser>({
		method: 'GET',
		path: '/api/v1/users',
		query: {
			search: searchFor(`id eq ${quoted(other)}`, inRange({ after: one })),
			fields: 'id',
			limit: USERS_ON_A_PAGE,
		},
		doing: 'find out how the org compares IDs',
		looks: looksLikeRecord,
	});
	const found = await asked.catch(absentWhen(SearchRefused));
	return found?.items.some(({ id }) => id === other) ?? false;
}

/** The highest id of a query, or undefined where it finds nobody. */
export async function highestId(
	client: OktaClient,
	{ search, doing }: UserQuery,
): Promise<string | undefined> {
	const { items } = await client.page<OktaUser>({
		method: 'GET',
		path: '/api/v1/users',
		query: { search: searchFor(search), fields: 'id', sortBy: 'id', sortOrder: 'desc', limit: 1 },
		doing,
		looks: looksLikeRecord,
	});
	return items[0]?.id;
}

/** A cursor lives for a while only; Okta names no error for one that has expired, so every refusal of it counts. */
export function whenCursorIsRefused(failure: unknown): undefined {
	const refused =
		failure instanceof OktaAnswerFailure && [400, 404, 410].includes(failure.answer.status);
	if (refused) return undefined;
	throw failure;
}
