import assert from 'node:assert/strict';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import { eventHooks } from '../../../simulator/hooks/eventHooksOf';
import type { Check } from '../Check.mjs';
import type { Stage } from '../Stage.mjs';
import { until } from '../until.mjs';

const TRIGGER = 'Okta tells of a new user';

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

/** n8n 2 publishes and unpublishes in the background. */
async function untilHooks({ spoke }: Stage, wanted: unknown[]): Promise<void> {
	const hooks = () =>
		[...eventHooks(spoke.org).hooks.values()].map(({ status, verified, items }) => [
			status,
			verified,
			...items,
		]);
	const same = () => JSON.stringify(hooks()) === JSON.stringify(wanted);
	await until(
		`the spoke has the hooks ${JSON.stringify(wanted)}`,
		async () => await Promise.resolve(same() || undefined),
	);
}

async function hookComesAndGoes(stage: Stage): Promise<void> {
	const hooks = () => [...eventHooks(stage.spoke.org).hooks.values()];
	const installed = await stage.importWorkflow(workflow());
	await installed.publish();
	await untilHooks(stage, [['ACTIVE', true, 'user.lifecycle.create']]);
	await makeUser(stage, 'ada');
	await untilInHub(stage, 'ada');

	const before = hooks();
	await stage.n8n.restart();
	assert.deepEqual(hooks(), before);
	stage.spoke.knobs.hookDeliveries = 2;
	await makeUser(stage, 'ben');
	await untilInHub(stage, 'ben');
	await eventHooks(stage.spoke.org).idle();
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
