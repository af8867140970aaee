import type { Change } from '../domain/change';
import {
	handedChanges,
	handOn,
	handOnAgain,
	nextStep,
	type Handed,
	type RunOutcome,
} from '../domain/handover';
import { readWatchState, startWatch, type WatchState } from '../domain/watchState';
import type { OktaClient } from '../okta/client';
import type { Clock } from '../ports';
import { readChanges } from './readChanges';
import type { WatchTask } from './WatchTask';
import { chooseWay } from './watchWays';

export interface Watched {
	/** To be kept until the next poll. */
	state: WatchState;
	/** What a run is to be begun with; nothing where there is nothing to hand on now. */
	handed?: { changes: readonly Change[]; facts: Handed };
	/** Changes that are handed on no more, because their run failed too often. */
	gaveUp: number;
}

export interface WatchMemory {
	/** What the poll before left to be kept. */
	kept: unknown;
	outcomeOf(batch: string): RunOutcome;
}

/**
 * One poll of an org: what a run has not dealt with yet is handed on again, then what happened since the poll before.
 * Changes leave the state only when the run that got them has ended, or when nobody can know any more.
 * The first poll of all only notes the org's time.
 */
export async function watchOrg(
	client: OktaClient,
	task: WatchTask,
	{ kept, outcomeOf }: WatchMemory,
	clock: Clock,
): Promise<Watched> {
	const watched = `${client.org.url} since ${task.startFrom ?? 'activation'}`;
	const known = readWatchState(kept, watched);
	if (!known) return await begin(client, task, watched, clock);
	const now = clock.now();
	const outcome = known.handed ? outcomeOf(known.handed.batch) : 'succeeded';
	const step = nextStep(known, outcome, task.handover, now);
	switch (step.do) {
		case 'wait':
			return { state: known, gaveUp: 0 };
		case 'repeat':
			return withHanded({ ...known, ...handOnAgain(known, now) }, 0);
		case 'goOn': {
			const rest = { ...known, queue: step.rest, handed: undefined };
			return withHanded(await refilled(client, rest, task, clock), step.gaveUp);
		}
	}
}

async function begin(
	client: OktaClient,
	task: WatchTask,
	watched: string,
	clock: Clock,
): Promise<Watched> {
	const { way, at } = await chooseWay(client, task, clock);
	const state = startWatch(watched, way, task.startFrom ?? at);
	return task.startFrom === undefined
		? { state, gaveUp: 0 }
		: withHanded(await refilled(client, state, task, clock), 0);
}

/** Reads on only while the queue holds less than one run takes, so that it never grows long. */
async function refilled(
	client: OktaClient,
	state: WatchState,
	task: WatchTask,
	clock: Clock,
): Promise<WatchState> {
	const read =
		state.queue.length < task.limit
			? await readChanges(client, state, task, clock)
			: { state, changes: [] };
	const queue = [...state.queue, ...read.changes];
	if (queue.length === 0) return read.state;
	return { ...read.state, ...handOn(queue, task.limit, clock.now()) };
}

function withHanded(state: WatchState, gaveUp: number): Watched {
	if (!state.handed) return { state, gaveUp };
	return { state, handed: { changes: handedChanges(state), facts: state.handed }, gaveUp };
}
