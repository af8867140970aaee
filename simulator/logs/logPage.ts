import { compile, readPath } from '../search';
import { matchesKeywords } from './keywords';
import type { LogQuery } from './logQuery';
import type { LogRecord } from './SystemLog';

export interface LogPage {
	records: LogRecord[];
	/** Where the next page begins; undefined at the end of a bounded request. */
	nextAfter: number | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** "until must be unspecified, sortOrder must be ASCENDING" (Okta docs, "System Log query", "Polling requests"). */
function isPolling(query: LogQuery): boolean {
	return query.until === undefined && !query.descending;
}

function inTime(query: LogQuery, now: number): (record: LogRecord) => boolean {
	const until = query.until ?? now;
	// "since: 7 days prior to until" by default; a cursor says itself where to go on.
	const since = query.since ?? (query.after === undefined ? until - 7 * DAY : 0);
	// A log that goes on has no upper bound: what is published this very millisecond belongs to it.
	return ({ published }) => published >= since && (isPolling(query) || published < until);
}

function afterCursor({ after, descending }: LogQuery): (record: LogRecord) => boolean {
	if (after === undefined) return () => true;
	return ({ serial }) => (descending ? serial < after : serial > after);
}

function matching(query: LogQuery): (record: LogRecord) => boolean {
	const { filter, q } = query;
	const matches = filter && compile(filter);
	return ({ event }) =>
		(!matches || matches(readPath(event))) && (q === undefined || matchesKeywords(event, q));
}

/**
 * One page of the log. A bounded request ends with a page without `next`; a polling one always has a `next`, which
 * leads on from the newest event, events that its filter left out included (Okta docs, "System Log query").
 */
export function logPage(records: readonly LogRecord[], query: LogQuery, now: number): LogPage {
	const timed = inTime(query, now);
	const later = afterCursor(query);
	const wanted = records.filter((record) => timed(record) && later(record)).filter(matching(query));
	if (query.descending) wanted.reverse();
	const page = wanted.slice(0, query.limit);
	if (wanted.length > page.length)
		return { records: page, nextAfter: lastOf(page) ?? query.after ?? before(wanted, query) };
	return {
		records: page,
		nextAfter: isPolling(query) ? (lastOf(records) ?? query.after ?? 0) : undefined,
	};
}

/** A page of nothing leads on to the first that was wanted. */
const before = (wanted: readonly LogRecord[], { descending }: LogQuery) =>
	(wanted[0]?.serial ?? 0) + (descending ? 1 : -1);

const lastOf = (records: readonly LogRecord[]) => records.at(-1)?.serial;
