import type { Clock } from '../ports';

/** Calls what it is handed when that has taken too long; answers with what ends the watch. */
export type Patience = (giveUp: () => void) => () => void;

/** Rings once, after so many milliseconds. */
export type Alarm = (ms: number, ring: () => void) => void;

interface Watched {
	/** Milliseconds since 1970. */
	until: number;
	giveUp: () => void;
}

/** How often in the time allowed it is looked at what has taken too long. */
const LOOKS = 4;

/**
 * Gives up whatever takes longer than `ms`, at the latest a quarter of it later. There is one alarm for everything that
 * is watched, and none while nothing is: an alarm for each small answer costs more than reading it.
 */
export function createPatience(ms: number, clock: Pick<Clock, 'now'>, alarm: Alarm): Patience {
	const watched = new Set<Watched>();
	let isSet = false;
	const set = () => {
		if (isSet || watched.size === 0) return;
		isSet = true;
		alarm(ms / LOOKS, ring);
	};
	const ring = () => {
		isSet = false;
		const now = clock.now();
		for (const { until, giveUp } of [...watched]) if (until <= now) giveUp();
		set();
	};
	return (giveUp) => {
		const one: Watched = { until: clock.now() + ms, giveUp };
		watched.add(one);
		set();
		return () => watched.delete(one);
	};
}
