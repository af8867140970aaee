import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import type { Check } from '../Check.mjs';
import type { Stage } from '../Stage.mjs';
import { until } from '../until.mjs';

const TRIGGER = 'Okta tells of a new user';

/** By then the same event has come once more. */
const SECOND_DELIVERY_MS = 2_000;

const base = { typeVersion: 1, position: [0, 0] };
/** n8n makes the address of a webhook of it. */
const webhook = { ...base, webhookId: '0b8f8ad4-5d0e-4b7b-9b57-0f1f6f1c2a11' };
const workflow = (): WorkflowFile => ({
	name: 'Every new user of the spoke comes to the hub at once',
	nodes: [
		{
			...webhook,
			name: TRIGGER,
			type: 'n8n-nodes-okta-org2org.org2OrgHookTrigger',
			parameters: { org: 'spoke', events: ['userCreated'], output: 'profile' },
		},
		{
			...base,
			name: 'Provision',
			type: 'n8n-nodes-okta-org2org.provisionUser',
			parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
		},
	],
	connections: { [TRIGGER]: { main: [[{ node: 'Provision', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

async function makeUser({ spoke }: Stage, name: string): Promise<void> {
	const login = `${name}@birch.example`;
	const { status } = await spoke.http({
		method: 'POST',
		url: `${spoke.baseUrl}/api/v1/users?activate=true`,
		headers: { authorization: `SSWS ${spoke.token}`, 'content-type': 'application/json' },
		body: { profile: { login, email: login, firstName: name, lastName: 'Example' } },
	});
	assert.equal(status, 200);
}

async function untilInHub({ hub }: Stage, name: string): Promise<void> {
	await until(
		`${name} is in the hub`,
		async () => await Promise.resolve(hub.userByLogin(`${name}@birch.example`)),
	);
}

interface HookRow {
	id: string;
	status: string;
	verificationStatus: string;
	events: { items: string[] };
}

async function hooksIn({ spoke }: Stage): Promise<HookRow[]> {
	const url = `${spoke.baseUrl}/api/v1/eventHooks`;
	const headers = { authorization: `SSWS ${spoke.token}` };
	return (await spoke.http({ method: 'GET', url, headers })).body as HookRow[];
}

/** n8n 2 publishes and unpublishes in the background. */
async function untilHooks(stage: Stage, wanted: string[]): Promise<void> {
	await until(`the spoke has these hooks: ${wanted.join() || 'none'}`, async () => {
		const hooks = (await hooksIn(stage)).map(({ status, verificationStatus, events }) =>
			[status, verificationStatus, ...events.items].join(' '),
		);
		return hooks.join() === wanted.join() || undefined;
	});
}

async function hookComesAndGoes(stage: Stage): Promise<void> {
	const installed = await stage.importWorkflow(workflow());
	await installed.publish();
	await untilHooks(stage, ['ACTIVE VERIFIED user.lifecycle.create']);
	await makeUser(stage, 'ada');
	await untilInHub(stage, 'ada');

	const before = await hooksIn(stage);
	await stage.n8n.restart();
	assert.deepEqual(await hooksIn(stage), before);
	stage.spoke.knobs.hookDeliveries = 2;
	await makeUser(stage, 'ben');
	await untilInHub(stage, 'ben');
	await wait(SECOND_DELIVERY_MS);
	assert.equal((await installed.executions()).length, 2);

	await installed.unpublish();
	await untilHooks(stage, []);
}

export const checks: Check[] = [
	{
		name: 'an event hook comes with the published workflow, works across a restart, and goes with it',
		run: hookComesAndGoes,
	},
];
