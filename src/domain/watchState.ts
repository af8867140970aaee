import { earlier, startStream, type ChangeStream } from './changeStream';
import type { Handover } from './handover';
import { startLog, type LogPlace } from './logPlace';

/** How an org is read: its System Log, or a search for what changed lately. */
export type WatchWay = 'systemLog' | 'search';

/** What is kept of a watched org between two polls; plain JSON. */
export interface WatchState extends Handover {
	/** The org, and from when on it is watched. Another org, or another beginning, is watched from the start. */
	watched: string;
	/** What happened before is nobody's business (ISO 8601). */
	begun: string;
	way: WatchWay;
	log: LogPlace;
	users: ChangeStream;
	groups: ChangeStream;
}

/** Nothing has been read yet of what happened since then (ISO 8601, by the org's clock). */
export function startWatch(watched: string, way: WatchWay, since: string): WatchState {
	return {
		watched,
		begun: since,
		way,
		log: startLog(since),
		users: startStream(since),
		groups: startStream(since),
		queue: [],
	};
}

/** Up to when everything was read, whichever way it was. */
const readUntil = ({ way, log, users, groups }: WatchState): string =>
	way === 'systemLog' ? log.since : ([users.settled, groups.settled].sort()[0] ?? log.since);

/** The log tells milliseconds and a search whole seconds, and each trails behind in its own way. */
const OVERLAP_MS = 5 * 60 * 1000;

/** The other way, from a little before where this one got to. What both show of that time is told twice. */
export function withWay(state: WatchState, way: WatchWay): WatchState {
	if (state.way === way) return state;
	const { queue, handed, watched, begun } = state;
	const overlapping = earlier(readUntil(state), OVERLAP_MS);
	const since = Date.parse(overlapping) > Date.parse(begun) ? overlapping : begun;
	return { ...startWatch(watched, way, since), begun, queue, handed };
}

/** What was kept, if it is a state of the same org and beginning. */
export function readWatchState(kept: unknown, watched: string): WatchState | undefined {
	const state = kept as Partial<WatchState> | null | undefined;
	const isWhole =
		typeof state === 'object' && state !== null && state.watched === watched && state.log;
	return isWhole ? (state as WatchState) : undefined;
}
