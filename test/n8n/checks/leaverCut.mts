import assert from 'node:assert/strict';
import type { Fault } from '../../../simulator/index';
import { IN_DESCRIPTION, markedAttributes } from '../../../src/domain/groupMarker';
import type { Check } from '../Check.mjs';
import { BEGIN, OKTA, oneNodeWorkflow } from '../oneNodeWorkflow.mjs';
import type { Stage } from '../Stage.mjs';
import { until } from '../until.mjs';

const LEAVERS = 30;
const leavers = Array.from({ length: LEAVERS }, (_, at) => `leaver${at}@spruce.example`);
const staff = Array.from({ length: 20 }, (_, at) => `person${at}@spruce.example`);
/** With the administrator whom every simulated org has, as many as there are leavers. */
const others = Array.from({ length: LEAVERS - 1 }, (_, at) => `stays${at}@spruce.example`);
const user = (login: string) => ({ profile: { login } });
const pushed = markedAttributes(
	'',
	{ owner: 'hr', key: 'sales', origin: 'created' },
	IN_DESCRIPTION,
);

const leaving = {
	revokeSessions: true,
	leavePushedGroups: true,
	pushedBy: 'hr',
	reason: '={{ $json.ticket }}',
	reasonAttribute: 'leaverReason',
};

const deactivating = (maximumDeactivationsPercent: number, leaver: object = {}) =>
	oneNodeWorkflow('Leavers are deactivated', {
		type: 'setStatus',
		parameters: {
			operation: 'deactivate',
			user: { __rl: true, mode: 'login', value: '={{ $json.login }}' },
			leaver,
			options: { maximumDeactivationsPercent },
		},
		items: leavers.map((login) => ({ login, ticket: 'HR-4711' })),
	});

const gone = ({ hub }: Stage) =>
	leavers.filter((login) => hub.userByLogin(login)?.status === 'DEPROVISIONED').length;

const deactivations = ({ hub }: Stage) =>
	hub.journal
		.writes()
		.filter(({ path, status }) => path.includes('/lifecycle/deactivate') && status === 200)
		.map(({ path }) => path.split('?')[0]);

/** So many get through; the others are held before their last step, and what was held never takes effect. */
const GET_THROUGH = 5;
const holding = () =>
	(['slow', 'resetBefore'] as const).map(
		(kind): Fault => ({
			method: 'DELETE',
			path: '/sessions',
			skip: GET_THROUGH,
			times: Infinity,
			effect: kind === 'slow' ? { kind, ms: 120_000 } : { kind },
		}),
	);

/** Stops the run as a person does with the Stop button, once a few have been deactivated. */
async function startAndStop(stage: Stage, id: string): Promise<string> {
	const { rest } = stage.n8n;
	const { executionId } = await rest.call<{ executionId: string }>('POST', `/workflows/${id}/run`, {
		workflowData: await rest.call('GET', `/workflows/${id}`),
		triggerToStartFrom: { name: BEGIN },
	});
	await until('some are deactivated', async () => (gone(stage) >= 3 ? true : undefined));
	await rest.call('POST', `/executions/${executionId}/stop`);
	return executionId;
}

export const checks: Check[] = [
	{
		name: 'a run over thirty leavers is stopped in the middle; run again it does the rest, and nobody is deactivated twice',
		orgs: {
			hub: {
				attributes: { leaverReason: {} },
				users: [...leavers, ...staff].map(user),
				groups: [{ name: 'Sales', ...pushed, members: [...leavers, ...staff] }],
			},
		},
		run: async (stage) => {
			const installed = await stage.importWorkflow(deactivating(100, leaving));
			stage.hub.knobs.latencyMs = 80;
			stage.hub.knobs.faults.push(...holding());
			const cut = await installed.untilOver(await startAndStop(stage, installed.id));
			assert.equal(cut.status, 'canceled');
			stage.hub.knobs.latencyMs = 0;
			stage.hub.knobs.faults.length = 0;
			const doneBefore = gone(stage);
			assert.ok(
				doneBefore >= 3 && doneBefore <= GET_THROUGH,
				`${doneBefore} were done before the stop`,
			);

			const again = await installed.run(BEGIN);
			assert.equal(again.error, undefined);
			const actions = again.items(OKTA).map(({ action }) => action);
			assert.equal(actions.filter((action) => action === 'kept').length, doneBefore);
			assert.equal(actions.filter((action) => action === 'updated').length, LEAVERS - doneBefore);
			assert.equal(gone(stage), LEAVERS);
			assert.deepEqual(stage.hub.membersOf('Sales').sort(), [...staff].sort());
			for (const login of leavers)
				assert.equal(stage.hub.userByLogin(login)?.profile.leaverReason, 'HR-4711');
			assert.equal(new Set(deactivations(stage)).size, LEAVERS);
			assert.equal(deactivations(stage).length, LEAVERS);

			const writes = stage.hub.journal.writes().length;
			const third = await installed.run(BEGIN);
			assert.ok(third.items(OKTA).every(({ action }) => action === 'kept'));
			assert.equal(stage.hub.journal.writes().length, writes);
		},
	},
	{
		name: 'the guard lets thirty of sixty leave at 50 %, refuses them at 49 %, and writes nothing then',
		orgs: { hub: { users: [...leavers, ...others].map(user) } },
		run: async (stage) => {
			const refused = await (await stage.importWorkflow(deactivating(49))).run(BEGIN);
			assert.match(refused.error ?? '', /30 .*60/);
			assert.deepEqual(stage.hub.journal.writes(), []);
			const allowed = await (await stage.importWorkflow(deactivating(50))).run(BEGIN);
			assert.equal(allowed.error, undefined);
			assert.equal(gone(stage), LEAVERS);
		},
	},
];
