import type { Stop } from '../../demo/Stop.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { counted, type Finding } from '../n8n/Finding.mjs';
import type { Cluster, Worker } from './openCluster.mjs';
import { actionsIn, batchesOf, postBatches, type BatchAnswer } from './postBatches.mjs';
import { createsIn, openServiceHub, type ServiceHub } from './serviceHub.mjs';

const PEOPLE = 400;
const BATCH = 20;
const AT_ONCE = 10;
const KILLED_AFTER = 100;
/** So that batches are under way for a while. */
const LATENCY_MS = 150;

/**
 * A worker dies in the middle. n8n runs nothing twice by itself: it lets the executions of the lost worker fail as soon
 * as their locks are old, and whoever posted them posts them again.
 */
export async function loseWorker(cluster: Cluster, stop: Stop): Promise<Finding[]> {
	const hub = await openServiceHub(cluster.rest, { latencyMs: LATENCY_MS }, stop);
	const [lost, kept] = cluster.workers;
	if (!lost || !kept) throw new Error('Two workers are needed');
	killAfter(hub, lost);
	const began = Date.now();
	const first = await withProgress(
		`${PEOPLE} people, ${lost.name} is killed after ${KILLED_AFTER}`,
		async () => await postBatches(cluster.url, batchesOf(PEOPLE, BATCH), AT_ONCE),
	);
	const unanswered = first.filter((answer) => 'fault' in answer);
	const reached = hub.org.users().length;
	const noticed = Math.round((Date.now() - began) / 1000);
	const again = await withProgress(
		`${unanswered.length} batches without an answer are posted again`,
		async () =>
			await postBatches(
				cluster.url,
				unanswered.map(({ batch }) => batch),
				AT_ONCE,
			),
	);
	return findings(hub, { first, unanswered, again, reached, noticed });
}

/** In the very moment the next user comes to be, so that executions are under way. */
function killAfter({ org }: ServiceHub, worker: Worker): void {
	let created = 0;
	org.org.onEvent(({ type }) => {
		if (type !== 'user.lifecycle.create') return;
		created += 1;
		if (created === KILLED_AFTER) worker.kill();
	});
}

interface Story {
	first: BatchAnswer[];
	unanswered: BatchAnswer[];
	again: BatchAnswer[];
	/** People in the hub before anything was posted again. */
	reached: number;
	/** Seconds until every batch had an answer or none for good. */
	noticed: number;
}

function findings(hub: ServiceHub, story: Story): Finding[] {
	const { first, unanswered, again, reached, noticed } = story;
	const users = hub.org.users();
	const creates = createsIn(hub);
	const actions = actionsIn([...first, ...again]);
	const fault = unanswered.map((answer) => ('fault' in answer ? answer.fault : ''))[0];
	return [
		{
			what: 'batches of the killed worker are told to have failed, none is left hanging',
			holds: unanswered.length > 0 && unanswered.length < first.length,
			seen: `${unanswered.length} of ${first.length} batches, ${reached} people in the hub after ${noticed} s; "${(fault ?? '').slice(0, 120)}"`,
		},
		{
			what: 'posted again, the work is completed and nobody is created twice',
			holds:
				again.every((answer) => !('fault' in answer)) &&
				users.length === PEOPLE &&
				creates === PEOPLE &&
				users.every(({ status }) => status === 'PROVISIONED') &&
				(actions.created ?? 0) + (actions.kept ?? 0) === PEOPLE,
			seen: `${users.length} in the hub by ${creates} creates; ${counted(actions)}`,
		},
	];
}
