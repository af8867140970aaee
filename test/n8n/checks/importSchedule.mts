import assert from 'node:assert/strict';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import type { SimulatedOrg } from '../../../simulator/index';
import type { Check } from '../Check.mjs';
import type { Item } from '../Execution.mjs';
import type { InstalledWorkflow } from '../InstalledWorkflow.mjs';
import type { Stage } from '../Stage.mjs';
import { until } from '../until.mjs';

const person = (name: string) => ({
	profile: { login: `${name}@alder.example`, firstName: name, lastName: 'Example' },
});
const people = ['ada', 'ben', 'cleo', 'dora', 'emil'].map(person);
const HUB_ID = { hubId: { title: 'Hub ID', type: 'string' as const } };
const IMPORT = 'Import people of the hub';
const OPTIONS = { returns: 'changes' };

/** The example as somebody sets it who lets it write; it begins every few seconds instead of every hour. */
function scheduled(options: object): (file: WorkflowFile) => void {
	return ({ nodes }) => {
		for (const { name, parameters = {} } of nodes) {
			if (name === 'Every hour')
				parameters.rule = { interval: [{ field: 'seconds', secondsInterval: 2 }] };
			if (name === IMPORT)
				Object.assign(parameters, {
					apply: 'updateAndCreate',
					newUsers: 'mail',
					whenDeleted: 'deactivate',
					batchSize: 2,
					options: { ...OPTIONS, ...options },
				});
		}
	};
}

/** What everybody who came out of all runs so far is said to be, and how many runs there were. */
async function saidBy(workflow: InstalledWorkflow): Promise<{ said: string[]; runs: number }> {
	const executions = await workflow.executions();
	const over = executions.filter(({ status }) => status !== 'running' && status !== 'new');
	assert.ok(over.every(({ status }) => status === 'success'));
	const runs = await Promise.all(over.map(async ({ id }) => await workflow.execution(id)));
	const told = runs.flatMap((run) => run.items(IMPORT));
	const said = told.map(({ login, action }: Item) => `${String(login)} ${String(action)}`);
	return { said: said.sort(), runs: over.length };
}

/** Waits until the runs together said exactly this, and lets two more runs show that nothing is said twice. */
async function untilSaid(workflow: InstalledWorkflow, wanted: string[]): Promise<void> {
	const seen = await until(`the runs say ${wanted.join(', ')}`, async () => {
		const now = await saidBy(workflow);
		return now.said.length >= wanted.length ? now : undefined;
	});
	const later = await until('the schedule begins two more runs', async () => {
		const now = await saidBy(workflow);
		return now.runs >= seen.runs + 2 ? now : undefined;
	});
	assert.deepEqual(later.said, [...wanted].sort());
}

async function send(org: SimulatedOrg, method: 'POST' | 'DELETE', name: string, more = '') {
	const id = org.userByLogin(`${name}@alder.example`)?.id ?? '';
	const url = `${org.baseUrl}/api/v1/users/${id}${more}`;
	const headers = { authorization: `SSWS ${org.token}`, 'content-length': '0' };
	const body = more === '' && method === 'POST' ? { profile: { lastName: 'Lovelace' } } : undefined;
	const { status } = await org.http({ method, url, headers, body });
	assert.ok(status < 300);
}

async function install(stage: Stage, options: object): Promise<InstalledWorkflow> {
	return await stage.importWorkflow('import-hub-profiles-to-spoke', scheduled(options));
}

async function threeRuns(stage: Stage): Promise<void> {
	const { hub, spoke } = stage;
	const said = [...people.map(({ profile }) => profile.login), 'admin@hub.example'].map(
		(login) => `${login} created`,
	);
	const workflow = await install(stage, { fullCompareHours: 24 });
	await workflow.publish();
	await untilSaid(workflow, said);
	const writes = spoke.journal.writes().length;

	await send(hub, 'POST', 'ada');
	await send(hub, 'POST', 'cleo', '/lifecycle/deactivate');
	said.push('ada@alder.example updated', 'cleo@alder.example suspended');
	await untilSaid(workflow, said);
	assert.equal(spoke.journal.writes().length, writes + 2);
	assert.equal(spoke.userByLogin('ada@alder.example')?.profile.lastName, 'Lovelace');

	await workflow.unpublish();
	await send(hub, 'DELETE', 'ben');
	await send(hub, 'DELETE', 'ben');
	await install(stage, { fullCompareHours: 0.0001 });
	await workflow.publish();
	await untilSaid(workflow, [...said, 'ben@alder.example deactivated']);
	assert.equal(spoke.userByLogin('ben@alder.example')?.status, 'DEPROVISIONED');
}

export const checks: Check[] = [
	{
		name: 'on its schedule everybody comes once, then only who changed, then who was deleted, and nobody twice',
		orgs: { hub: { users: people }, spoke: { attributes: HUB_ID } },
		run: threeRuns,
	},
];
