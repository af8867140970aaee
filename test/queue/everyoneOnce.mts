import type { Stop } from '../../demo/Stop.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { counted, type Finding } from '../n8n/Finding.mjs';
import { installJoiner } from './installJoiner.mjs';
import type { Cluster } from './openCluster.mjs';
import { actionsIn, batchesOf, postBatches, type BatchAnswer } from './postBatches.mjs';
import { whyFailed } from './whyFailed.mjs';
import { createsIn, openServiceHub, type ServiceHub } from './serviceHub.mjs';

const PEOPLE = 2_000;
const BATCH = 50;
const AT_ONCE = 10;
/** Two and a half times Okta's own number, so that two of its windows of a minute will do. */
const PER_MINUTE = 1_500;

const TOKEN = '/oauth2/v1/token';

/** What was seen while everybody was brought in. */
interface Story {
	hub: ServiceHub;
	answers: BatchAnswer[];
	/** Requests for a token that the first batch took. */
	tokens: number;
	/** Executions that each worker began, after the first batch. */
	executions: number[];
	seconds: number;
}

/** Both workers bring people into one hub whose rate limit lets only part of them through per minute. */
export async function everyoneOnce(cluster: Cluster, stop: Stop): Promise<Finding[]> {
	const knobs = { rateLimits: true, buckets: { users: PER_MINUTE } };
	const hub = await openServiceHub(cluster.rest, knobs, stop);
	await installJoiner(cluster, hub.credential);
	const story = await bringEverybody(cluster, hub);
	if (story.answers.some((answer) => 'fault' in answer)) console.log(await whyFailed(cluster.rest));
	return [...peopleFindings(story), ...workerFindings(story, cluster)];
}

/** The first batch alone fetches the token; the others come side by side. */
async function bringEverybody({ url, workers }: Cluster, hub: ServiceHub): Promise<Story> {
	const [first = [], ...others] = batchesOf(PEOPLE, BATCH);
	const before = await postBatches(url, [first], 1);
	const tokens = hub.count({ path: TOKEN });
	const begun = workers.map((worker) => worker.begun());
	const began = Date.now();
	const title = `${PEOPLE} people in batches of ${BATCH}, ${PER_MINUTE} calls per minute`;
	const after = await withProgress(title, async (tell: (detail: () => string) => void) => {
		tell(() => `, ${hub.org.users().length} in the hub`);
		return await postBatches(url, others, AT_ONCE);
	});
	const seconds = Math.round((Date.now() - began) / 1000);
	const executions = workers.map((worker, at) => worker.begun() - (begun[at] ?? 0));
	return { hub, answers: [...before, ...after], tokens, executions, seconds };
}

function workerFindings({ hub, tokens, executions }: Story, { workers }: Cluster): Finding[] {
	const later = hub.count({ path: TOKEN }) - tokens;
	return [
		{
			what: 'both workers took part',
			holds: executions.every((count) => count > 0),
			seen: workers.map(({ name }, at) => `${name}: ${executions[at]}`).join(', '),
		},
		{
			what: 'the access token that one worker fetched serves the other too',
			holds: tokens > 0 && later === 0,
			seen: `${tokens} token requests for the first batch, ${later} afterwards`,
		},
	];
}

function peopleFindings({ hub, answers, seconds }: Story): Finding[] {
	const actions = actionsIn(answers);
	const unanswered = answers.filter((answer) => 'fault' in answer).length;
	const logins = new Set(hub.org.users().map(({ login }) => login));
	const creates = createsIn(hub);
	const calls = hub.org.journal.entries.filter(({ bucket }) => bucket === 'users').length;
	return [
		{
			what: `each of ${PEOPLE} people is provisioned exactly once, nobody fails`,
			holds:
				unanswered === 0 &&
				actions.created === PEOPLE &&
				creates === PEOPLE &&
				Object.keys(actions).length === 1 &&
				logins.size === PEOPLE &&
				hub.org.users().length === PEOPLE,
			seen: `${counted(actions)} by ${creates} creates, ${logins.size} in the hub, ${unanswered} batches without an answer, ${seconds} s`,
		},
		{
			what: 'the rate limit was in the way',
			holds: calls > PER_MINUTE,
			seen: `${calls} calls of /api/v1/users, ${hub.count({ status: 429 })} of them answered 429`,
		},
	];
}
