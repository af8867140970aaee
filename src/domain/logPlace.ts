import { earlier } from './changeStream';
import type { LogEvent } from './logEvent';

/** How far the System Log was read. Times are ISO 8601 by the org's clock. */
export interface LogPlace {
	/** Everything published before this has been read. */
	since: string;
	/** Okta's own address of what comes next, and for which event types it was given. */
	next?: string;
	types?: string;
	/** Entries that may be read once more should `next` no longer be good: uuid → published. */
	recent: Readonly<Record<string, string>>;
}

/** How far back the log is read again where its own address of the next page is lost. */
const OVERLAP_MS = 5 * 60 * 1000;

const RECENT_AT_MOST = 2_000;

export const startLog = (since: string): LogPlace => ({ since, recent: {} });

/** The address to go on from, if it was given for these event types. */
export const nextOf = ({ next, types }: LogPlace, wanted: readonly string[]): string | undefined =>
	types === wanted.join() ? next : undefined;

/** From when to read where no address leads on. At the very beginning nothing before it is wanted. */
export const sinceOf = ({ since, types }: LogPlace): string =>
	types === undefined ? since : earlier(since, OVERLAP_MS);

/** Entries that were not read before. */
export function unread({ recent }: LogPlace, entries: readonly LogEvent[]): LogEvent[] {
	const found = new Set<string>();
	return entries.filter(({ uuid }) => {
		const isNew = recent[uuid] === undefined && !found.has(uuid);
		found.add(uuid);
		return isNew;
	});
}

/** The place after a page. `at` is the org's time of a page that held everything there was. */
export function afterPage(
	place: LogPlace,
	page: { entries: readonly LogEvent[]; isFull: boolean; next?: string; at?: string },
	wanted: readonly string[],
): LogPlace {
	const since = (page.isFull ? page.entries.at(-1)?.published : page.at) ?? place.since;
	const read = Object.fromEntries(page.entries.map(({ uuid, published }) => [uuid, published]));
	return {
		since: later(since, place.since),
		next: page.next,
		types: wanted.join(),
		recent: recentOnly({ ...place.recent, ...read }, earlier(since, OVERLAP_MS)),
	};
}

/** The newest entries of a memory, those published before `from` left out. */
export function recentOnly(
	recent: Readonly<Record<string, string>>,
	from: string,
	atMost = RECENT_AT_MOST,
): Record<string, string> {
	const young = Object.entries(recent)
		.filter(([, published]) => Date.parse(published) >= Date.parse(from))
		.sort(([, one], [, other]) => Date.parse(one) - Date.parse(other));
	return Object.fromEntries(young.slice(-atMost));
}

const later = (one: string, other: string) => (Date.parse(one) > Date.parse(other) ? one : other);
