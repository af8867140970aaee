import { readLogEvent, type LogEvent } from '../domain/logEvent';
import type { OktaClient } from './client';
import { quoted } from './searchText';
import { whenCursorIsRefused } from './userQuery';

const LOGS = '/api/v1/logs';

/** Entries on a page; a page that holds fewer is the newest (OpenAPI 2026.06.3, listLogEvents). */
const ENTRIES_ON_A_PAGE = 200;

export interface LogPage {
	entries: LogEvent[];
	isFull: boolean;
	/** Okta's own address of what comes after; a polling request always has one (Okta docs, System Log query). */
	next?: string;
	at?: string;
}

/**
 * One page of the log, oldest first, without an end: events are shown in the order in which the log took them in, so
 * following `next` misses none that came late (Okta docs, System Log query, "Polling requests").
 * Undefined where the address of the page is no longer good.
 */
export async function readLogPage(
	client: OktaClient,
	{ types, since }: { types: readonly string[]; since: string },
	next?: string,
): Promise<LogPage | undefined> {
	const call = {
		method: 'GET',
		path: LOGS,
		query: {
			since,
			filter: anyType(types),
			sortOrder: 'ASCENDING',
			limit: ENTRIES_ON_A_PAGE,
		},
		looks: looksLikeEntry,
		doing: 'read the System Log',
	} as const;
	const reading = client.page<unknown>(call, next);
	const page = next === undefined ? await reading : await reading.catch(whenCursorIsRefused);
	return (
		page && {
			entries: page.items.flatMap((item) => readLogEvent(item) ?? []),
			isFull: page.items.length >= ENTRIES_ON_A_PAGE,
			next: page.next,
			at: page.at,
		}
	);
}

/** The newest entries of these types of the last seven days, newest first. */
export async function readNewestEntries(
	client: OktaClient,
	types: readonly string[],
): Promise<LogEvent[]> {
	const { items } = await client.page<unknown>({
		method: 'GET',
		path: LOGS,
		query: { filter: anyType(types), sortOrder: 'DESCENDING', limit: 50 },
		doing: 'read the newest entries of the System Log',
	});
	return items.flatMap((item) => readLogEvent(item) ?? []);
}

export interface LogLook {
	/** Without a right to the log, an org may answer with an empty list; a log of 90 days is never empty. */
	isEmpty: boolean;
	/** The org's time of the answer. */
	at?: string;
}

/** A look at the log, to learn whether it is shown. Rejects with PermissionMissing where it is not allowed. */
export async function lookAtLog(client: OktaClient, now: number): Promise<LogLook> {
	const since = new Date(now - 89 * 24 * 60 * 60 * 1000).toISOString();
	const { items, at } = await client.page<unknown>({
		method: 'GET',
		path: LOGS,
		query: { since, sortOrder: 'ASCENDING', limit: 1 },
		doing: 'look at the System Log',
	});
	return { isEmpty: items.length === 0, at };
}

/** An entry that cannot be read must not be passed over in silence. */
const looksLikeEntry = (value: unknown): boolean => readLogEvent(value) !== undefined;

const anyType = (types: readonly string[]) =>
	types.map((type) => `eventType eq ${quoted(type)}`).join(' or ');
