import { inTimeOrder, type Change } from '../domain/change';
import { withWay, type WatchState } from '../domain/watchState';
import type { OktaClient } from '../okta/client';
import { FeatureOff, PermissionMissing } from '../okta/failures/answerFailures';
import type { Clock } from '../ports';
import { Refused } from './Refused';
import { watchLog } from './watchLog';
import { watchSearch } from './watchSearch';
import type { WatchTask } from './WatchTask';
import { logHidden, logTime, searchable, shownTime } from './watchWays';

export interface ChangesRead {
	state: WatchState;
	changes: Change[];
}

/**
 * Reads what happened since the state was made, in the way it names. An identity that may not read the log any more
 * goes on by search, where that shows everything that is wanted.
 */
export async function readChanges(
	client: OktaClient,
	state: WatchState,
	task: WatchTask,
	clock: Clock,
): Promise<ChangesRead> {
	const way = task.readFrom === 'automatic' ? state.way : task.readFrom;
	if (way === 'systemLog') {
		const logged = await byLog(client, withWay(state, way), task, clock);
		if (logged) return logged;
		if (task.readFrom === 'systemLog') throw new Refused(logHidden(client.org.role));
	}
	return await bySearch(client, withWay(state, 'search'), task, clock);
}

/** Undefined where the org does not show its log. */
async function byLog(
	client: OktaClient,
	state: WatchState,
	{ wish, limit }: WatchTask,
	clock: Clock,
): Promise<ChangesRead | undefined> {
	const read = await watchLog(client, state.log, wish, limit).catch((failure: unknown) => {
		if (failure instanceof PermissionMissing || failure instanceof FeatureOff) return undefined;
		throw failure;
	});
	if (!read) return undefined;
	// An empty list may mean that a role is gone; then nothing must be passed over.
	if (read.shown === 0 && (await logTime(client, clock)) === undefined) return undefined;
	return { state: { ...state, log: read.place }, changes: read.changes };
}

async function bySearch(
	client: OktaClient,
	state: WatchState,
	{ wish, limit, overlapMs }: WatchTask,
	clock: Clock,
): Promise<ChangesRead> {
	searchable(client, wish);
	const { changes, ...streams } = await watchSearch(client, state, wish, {
		overlapMs,
		wanted: limit,
	});
	if (changes.length === 0) await shownTime(client, clock);
	return { state: { ...state, ...streams }, changes: inTimeOrder(changes) };
}
