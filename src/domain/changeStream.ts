import type { Seen } from './searchChanges';

/** How far one kind of thing, users or groups, was read by search. Times are ISO 8601 by the org's clock. */
export interface ChangeStream {
	/** Everything that changed before this is handed on and never looked at again. */
	settled: string;
	/** What was handed on although it may be found once more, by id. */
	seen: Readonly<Record<string, Seen>>;
	/** A list of changes before `until` that is longer than one poll takes, and Okta's own address of the rest. */
	window?: { until: string; next?: string };
}

/** More would weigh on every save of the workflow. What does not fit waits until the index is certain. */
const SEEN_AT_MOST = 3_000;

/** Changes younger than this may still be missing from the index, and two within one second look like one. */
const STEADY_AFTER_MS = 2_000;

export const startStream = (from: string): ChangeStream => ({ settled: from, seen: {} });

export const earlier = (time: string, ms: number): string =>
	new Date(Date.parse(time) - ms).toISOString();

const later = (one: string, other: string) => (Date.parse(one) > Date.parse(other) ? one : other);

/** Up to when the index can be trusted, given the org's time of an answer. */
export const certainUntil = (at: string, overlapMs: number): string => earlier(at, overlapMs);

export const steadyUntil = (at: string): string => earlier(at, STEADY_AFTER_MS);

export const hasRoom = ({ seen }: ChangeStream): boolean => Object.keys(seen).length < SEEN_AT_MOST;

/** Remembers what was handed on, as far as there is room; the oldest that is forgotten may be handed on once more. */
export function withSeen(stream: ChangeStream, handedOn: Record<string, Seen>): ChangeStream {
	const seen = Object.entries({ ...stream.seen, ...handedOn }).sort(([, one], [, other]) =>
		one.newest < other.newest ? -1 : 1,
	);
	return { ...stream, seen: Object.fromEntries(seen.slice(-SEEN_AT_MOST)) };
}

/** Everything before `until` is dealt with. */
export function settle({ settled, seen }: ChangeStream, until: string): ChangeStream {
	const from = later(settled, until);
	const young = Object.entries(seen).filter(([, { newest }]) => newest >= from);
	return { settled: from, seen: Object.fromEntries(young) };
}
