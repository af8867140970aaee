import { refuseDuplicates } from '../domain/groupWish';
import type { OktaClient } from '../okta/client';
import { inLanes, type LaneResult } from './inLanes';
import { pushGroup, type PushSettings, type PushTask } from './pushGroup';
import type { GroupOutcome } from './pushGroupOutcome';
import { Refused } from './Refused';

/** Groups under way at once; each keeps the ids of both its memberships in memory. */
const GROUPS_AT_ONCE = 4;

/** A group to push, and what is to be done once it is pushed. */
export interface GroupTask extends PushTask {
	afterwards?(): Promise<void>;
}

/**
 * Pushes the groups of one run, some side by side, and answers in their order. Of two sources that would become the same
 * hub group the second is refused before anything is read.
 */
export async function pushGroups(
	hub: OktaClient,
	tasks: readonly GroupTask[],
	settings: PushSettings,
	{ stopOnFailure }: { stopOnFailure: boolean },
): Promise<Array<LaneResult<GroupOutcome>>> {
	const duplicates = refuseDuplicates(tasks.map(({ wish }) => wish));
	return await inLanes(tasks.length, {
		concurrency: GROUPS_AT_ONCE,
		stopOnFailure,
		laneOf: (index) => `${index}`,
		run: async (index) => {
			const task = tasks[index] as GroupTask;
			const refusal = duplicates.get(task.wish);
			if (refusal) throw new Refused(refusal);
			const outcome = await pushGroup(hub, task, settings);
			if (!task.dryRun) await task.afterwards?.();
			return outcome;
		},
	});
}
