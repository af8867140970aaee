import type { IRun } from 'n8n-workflow';
import type { RunOutcome } from '../../src/domain/handover';

interface BegunRun {
	batch: string;
	at: number;
	outcome: RunOutcome;
}

/** What became of the last run that each trigger of this process began. Another process knows nothing of it. */
const begun = new Map<string, BegunRun>();

/** Triggers with a poll under way: n8n begins the next one although the one before still goes on. */
const polling = new Set<string>();

/** A run that nobody heard of for so long has ended somewhere unseen. */
const LOST_AFTER_MS = 6 * 60 * 60 * 1000;

export function outcomeOf(trigger: string, batch: string, now: number): RunOutcome {
	const run = begun.get(trigger);
	if (run?.batch !== batch) return 'lost';
	return run.outcome === 'running' && now - run.at > LOST_AFTER_MS ? 'lost' : run.outcome;
}

export type Batch = Pick<BegunRun, 'batch' | 'at'>;

/** Notes how a run ends, once n8n tells. */
export function follow(trigger: string, batch: Batch, ending: Promise<IRun | undefined>): void {
	const run: BegunRun = { batch: batch.batch, at: batch.at, outcome: 'running' };
	begun.set(trigger, run);
	ending.then(
		(ended) => {
			run.outcome = outcomeOfRun(ended);
		},
		(error: unknown) => {
			run.outcome = wasStopped(error) ? 'succeeded' : 'failed';
		},
	);
}

/** Notes that a batch led to no run, because nothing of it was wanted. */
export function passOver(trigger: string, batch: Batch): void {
	begun.set(trigger, { batch: batch.batch, at: batch.at, outcome: 'succeeded' });
}

/** Does one poll of a trigger unless one is under way; that one has seen what this one would see. */
export async function oneAtATime<T>(trigger: string, poll: () => Promise<T>): Promise<T | null> {
	if (polling.has(trigger)) return null;
	polling.add(trigger);
	return await poll().finally(() => polling.delete(trigger));
}

/** A run that waits, e.g. for a person, has its items safe; one that somebody stopped was stopped on purpose. */
function outcomeOfRun(run: IRun | undefined): RunOutcome {
	if (!run || run.status === 'error' || run.status === 'crashed') return 'failed';
	return run.data.resultData.error === undefined ||
		run.status === 'canceled' ||
		run.status === 'waiting'
		? 'succeeded'
		: 'failed';
}

const wasStopped = (error: unknown): boolean =>
	error instanceof Error && /cancel/i.test(error.name);
