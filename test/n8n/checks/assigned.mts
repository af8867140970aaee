import assert from 'node:assert/strict';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import type { SimulatedOrg } from '../../../simulator/index';
import type { Check } from '../Check.mjs';
import type { Stage } from '../Stage.mjs';
import { until } from '../until.mjs';

/** n8n polls once a minute, at a second of its own choice. */
const A_POLL = 100_000;

const person = (name: string) => ({
	profile: {
		login: `${name}@birch.example`,
		firstName: name,
		lastName: 'Example',
		department: 'Looms',
	},
});
const spoke = {
	users: ['ada', 'ben'].map(person),
	apps: [{ label: 'Okta Org2Org' }],
};
const ADA = 'ada@birch.example';
const BEN = 'ben@birch.example';
const TRIGGER = 'Assigned in the spoke';
const PROVISION = 'Create or update in the hub';

async function send(org: SimulatedOrg, method: 'GET' | 'POST', path: string, body?: object) {
	const url = `${org.baseUrl}${path}`;
	const headers = { authorization: `SSWS ${org.token}`, 'content-type': 'application/json' };
	const answer = await org.http({ method, url, headers, body });
	assert.ok(answer.status < 300, `${method} ${path} answered ${answer.status}`);
	return answer.body;
}

/** What an administrator of the spoke does. */
async function assign(org: SimulatedOrg, login: string): Promise<void> {
	const [app] = (await send(org, 'GET', '/api/v1/apps')) as Array<{ id: string }>;
	const id = org.userByLogin(login)?.id;
	await send(org, 'POST', `/api/v1/apps/${app?.id}/users`, { id, scope: 'USER' });
}

/** n8n 2 publishes in the background, and only what happens after the first poll is told. */
async function untilWatched({ spoke: org }: Stage): Promise<void> {
	const asked = () => org.journal.entries.some(({ path }) => path.startsWith('/api/v1/logs'));
	await until('n8n has polled', async () => await Promise.resolve(asked() || undefined));
}

async function untilInHub(stage: Stage, login: string): Promise<void> {
	const look = async () =>
		await Promise.resolve(stage.hub.membersOf('Department: Looms').includes(login) || undefined);
	await until(`${login} is in the hub and in the group`, look, A_POLL);
	assert.equal(stage.hub.userByLogin(login)?.status, 'PROVISIONED');
}

async function acrossRestart(stage: Stage): Promise<void> {
	const workflow = await stage.importWorkflow('assigned-in-spoke-to-hub');
	await workflow.publish();
	await untilWatched(stage);
	await assign(stage.spoke, ADA);
	await untilInHub(stage, ADA);

	await assign(stage.spoke, BEN);
	await stage.n8n.restart();
	await untilInHub(stage, BEN);

	await until('all runs are over', async () => {
		const runs = await workflow.executions();
		return runs.every(({ status }) => status === 'success') || undefined;
	});
	const runs = await Promise.all(
		(await workflow.executions()).map(async ({ id }) => await workflow.execution(id)),
	);
	const told = runs.flatMap((run) =>
		run.items(TRIGGER).map(({ login, attempt }) => `${String(login)} ${String(attempt)}`),
	);
	assert.deepEqual(told.sort(), [`${ADA} 1`, `${ADA} 2`, `${BEN} 1`]);
	const actions = runs.flatMap((run) =>
		run.items(PROVISION).map(({ login, action }) => `${String(login)} ${String(action)}`),
	);
	assert.deepEqual(actions.sort(), [`${ADA} created`, `${ADA} kept`, `${BEN} created`]);
}

/** Whoever fails stops the whole run, as in a workflow without an error output. */
function failing({ nodes }: WorkflowFile): void {
	for (const node of nodes) Reflect.deleteProperty(node, 'onError');
}

async function afterFailure(stage: Stage): Promise<void> {
	const workflow = await stage.importWorkflow('assigned-in-spoke-to-hub', failing);
	await workflow.publish();
	await untilWatched(stage);
	const effect = { kind: 'error', code: 'E0000006' } as const;
	stage.hub.knobs.faults.push({ path: '/api/v1/', effect, times: 100 });
	await assign(stage.spoke, ADA);
	const failed = await workflow.untilExecuted(1, A_POLL);
	stage.hub.knobs.faults.length = 0;
	assert.equal(failed.status, 'error');
	assert.equal(stage.hub.userByLogin(ADA), undefined);

	await untilInHub(stage, ADA);
	const repeated = await workflow.untilExecuted(2, A_POLL);
	assert.deepEqual(
		repeated.items(TRIGGER).map(({ login, attempt }) => [login, attempt]),
		[[ADA, 2]],
	);
}

async function byHand(stage: Stage): Promise<void> {
	await assign(stage.spoke, ADA);
	const workflow = await stage.importWorkflow('assigned-in-spoke-to-hub');
	const run = await workflow.run(TRIGGER);
	assert.equal(run.error, undefined);
	assert.deepEqual(
		run.items(TRIGGER).map(({ event, login }) => [event, login]),
		[['appAssigned', ADA]],
	);
}

export const checks: Check[] = [
	{
		name: 'somebody assigned in the spoke is in the hub and in the group by itself, across a restart of n8n',
		orgs: { spoke },
		run: acrossRestart,
	},
	{
		name: 'a run that fails gets the same assignment again',
		orgs: { spoke },
		run: afterFailure,
	},
	{
		name: 'the editor gets the last assignment as an example',
		orgs: { spoke },
		run: byHand,
	},
];
