import type { Change } from './change';

/** Changes on their way to the workflow: they stay until a run has dealt with them. */
export interface Handover {
	/** In the order in which they are handed on. */
	queue: readonly Change[];
	/** The first of the queue, with which a run was begun. */
	handed?: Handed;
}

export interface Handed {
	/** Tells this batch from every other of this workflow. */
	batch: string;
	count: number;
	/** By the clock of the machine, in milliseconds. */
	at: number;
	/** 1 for the first time. */
	attempt: number;
}

/** What became of the run: `lost` where nobody knows, because n8n was restarted since. */
export type RunOutcome = 'running' | 'succeeded' | 'failed' | 'lost';

export interface HandoverSettings {
	/** How often a batch whose run failed is handed on once more. */
	repeats: number;
	/** How long after it was handed on a batch is repeated because n8n was restarted, in milliseconds. */
	repeatLostWithinMs: number;
}

export type Step =
	/** The run goes on, or it is not yet time to repeat: nothing newer may overtake it. */
	| { do: 'wait' }
	/** The same changes once more. */
	| { do: 'repeat' }
	/** Hand on what comes next. `gaveUp` counts changes whose run failed too often. */
	| { do: 'goOn'; rest: readonly Change[]; gaveUp: number };

const MINUTE = 60_000;

/** How long to wait before each repetition: an org that is out of order is not back in a second. */
const PAUSES_MS = [0, 5 * MINUTE, 15 * MINUTE];

/** What to do next, given what became of the batch that was handed on last. */
export function nextStep(
	{ queue, handed }: Handover,
	outcome: RunOutcome,
	settings: HandoverSettings,
	now: number,
): Step {
	if (!handed) return { do: 'goOn', rest: queue, gaveUp: 0 };
	const done = (gaveUp: number): Step => ({
		do: 'goOn',
		rest: queue.slice(handed.count),
		gaveUp,
	});
	switch (outcome) {
		case 'running':
			return { do: 'wait' };
		case 'succeeded':
			return done(0);
		case 'failed': {
			if (handed.attempt > settings.repeats) return done(handed.count);
			const pause = PAUSES_MS[Math.min(handed.attempt, PAUSES_MS.length) - 1] ?? 0;
			return now - handed.at >= pause ? { do: 'repeat' } : { do: 'wait' };
		}
		case 'lost':
			return now - handed.at < settings.repeatLostWithinMs && handed.attempt <= settings.repeats
				? { do: 'repeat' }
				: done(0);
	}
}

/** Begins a run with the first `count` changes of the queue. */
export function handOn(queue: readonly Change[], count: number, now: number): Handover {
	const batch = `${now} ${queue[0]?.id ?? ''}`;
	return { queue, handed: { batch, count: Math.min(count, queue.length), at: now, attempt: 1 } };
}

/** Begins another run with the same changes. */
export function handOnAgain({ queue, handed }: Handover, now: number): Handover {
	if (!handed) return { queue };
	const { count, attempt } = handed;
	const again = handOn(queue, count, now);
	return { ...again, handed: again.handed && { ...again.handed, attempt: attempt + 1 } };
}

/** The changes that are handed on now. */
export const handedChanges = ({ queue, handed }: Handover): readonly Change[] =>
	queue.slice(0, handed?.count ?? 0);
