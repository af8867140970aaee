import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { provisionWorkflow } from '../provisionWorkflow.mjs';
import type { Stage } from '../Stage.mjs';

const profile = (name: string, more: object = {}) => ({
	login: `${name}@spruce.example`,
	email: `${name}@spruce.example`,
	firstName: name,
	lastName: 'Spruce',
	...more,
});
const user = (name: string, more: object = {}) => ({ profile: profile(name, more) });

/** The resource mapper as the editor stores it. */
const mapped = (...attributes: string[]) => ({
	mappingMode: 'defineBelow',
	matchingColumns: ['login'],
	value: Object.fromEntries(attributes.map((name) => [name, `={{ $json.${name} }}`])),
});
const everything = mapped('login', 'email', 'firstName', 'lastName', 'title');

const actions = (items: ReadonlyArray<Record<string, unknown>>) =>
	items.map(({ login, action }) => `${String(login).split('@')[0]} ${String(action)}`);

async function choicesOf(stage: Stage, methodName: string, currentNodeParameters: object) {
	return await stage.n8n.rest.call<Array<{ name: string; value: string }>>(
		'POST',
		'/dynamic-node-parameters/options',
		{
			path: 'parameters.options',
			nodeTypeAndVersion: { name: 'n8n-nodes-okta-org2org.provisionUser', version: 1 },
			methodName,
			currentNodeParameters,
			credentials: { oktaOrg2OrgApi: stage.credential },
		},
	);
}

export const checks: Check[] = [
	{
		name: 'a mapped feed is planned by a dry run and written by the run after, refused rows on the error output',
		orgs: { hub: { users: [user('known'), user('moved')] } },
		run: async (stage) => {
			const people = [
				profile('new'),
				profile('known'),
				profile('moved', { title: 'Director' }),
				profile('wrong', { login: '' }),
			];
			const settings = { onError: 'continueErrorOutput' };
			const outputs = ['Out', 'Refused'];
			const expected = ['new created', 'known kept', 'moved updated'];
			for (const dryRun of [true, false]) {
				const file = provisionWorkflow(
					people,
					{ profile: everything, dryRun },
					{ outputs, settings },
				);
				const run = await (await stage.importWorkflow(file)).run('Start');
				assert.equal(run.error, undefined);
				assert.deepEqual(actions(run.items('Out')), expected);
				assert.equal(run.items('Out')[0]?.planned, dryRun);
				const [refused] = run.items('Refused');
				assert.match(String(refused?.error), /no login/);
				assert.equal(refused?.email, 'wrong@spruce.example');
				assert.equal(stage.hub.journal.writes().length, dryRun ? 0 : 2);
			}
			assert.equal(stage.hub.userByLogin('moved@spruce.example')?.profile.title, 'Director');
		},
	},
	{
		name: 'outputs of their own for the changed, the kept and the refused',
		orgs: { hub: { users: [user('known')] } },
		run: async (stage) => {
			const people = [profile('new'), profile('known'), profile('wrong', { login: '' })];
			const parameters = { profile: everything, options: { outputs: 'changes' } };
			const outputs = ['Changed', 'Kept', 'Refused'];
			const workflow = await stage.importWorkflow(
				provisionWorkflow(people, parameters, { outputs }),
			);
			const run = await workflow.run('Start');
			assert.equal(run.error, undefined);
			assert.deepEqual(actions(run.items('Changed')), ['new created']);
			assert.deepEqual(actions(run.items('Kept')), ['known kept']);
			assert.deepEqual(
				run.items('Refused').map(({ code }) => code),
				['LOGIN_MISSING'],
			);
		},
	},
	{
		name: 'a spoke user chosen from the list is brought into the hub',
		orgs: { spoke: { users: [user('ada', { title: 'Countess' })] } },
		run: async (stage) => {
			const value = stage.spoke.userByLogin('ada@spruce.example')?.id;
			const spokeUser = { __rl: true, mode: 'list', value, cachedResultName: 'Ada' };
			const file = provisionWorkflow([{}], { personFrom: 'spoke', spokeUser });
			const run = await (await stage.importWorkflow(file)).run('Start');
			assert.equal(run.error, undefined);
			assert.deepEqual(actions(run.items('Out')), ['ada created']);
			assert.equal(stage.hub.userByLogin('ada@spruce.example')?.profile.title, 'Countess');
		},
	},
	{
		name: 'everybody assigned through a group comes, and who left it is suspended',
		orgs: {
			spoke: {
				users: [user('ada'), user('grace')],
				groups: [{ name: 'Staff', members: ['ada@spruce.example', 'grace@spruce.example'] }],
			},
			hub: {
				users: [user('ada'), user('linus')],
				groups: [{ name: 'Spruce', members: ['ada@spruce.example', 'linus@spruce.example'] }],
			},
		},
		run: async (stage) => {
			const byId = (value: string | undefined) => ({ __rl: true, mode: 'id', value });
			const file = provisionWorkflow([{}], {
				operation: 'provisionAssigned',
				scopeGroup: byId(stage.spoke.group('Staff')?.id),
				hubGroup: byId(stage.hub.group('Spruce')?.id),
				leavers: 'suspend',
			});
			const run = await (await stage.importWorkflow(file)).run('Start');
			assert.equal(run.error, undefined);
			assert.deepEqual(actions(run.items('Out')), ['ada kept', 'grace created', 'linus suspended']);
			assert.equal(stage.hub.userByLogin('linus@spruce.example')?.status, 'SUSPENDED');
		},
	},
	{
		name: 'the editor offers the hub’s groups and attributes to choose from',
		orgs: { hub: { groups: [{ name: 'Spruce' }], attributes: { badge: { type: 'integer' } } } },
		run: async (stage) => {
			const groups = await choicesOf(stage, 'hubGroups', {});
			assert.deepEqual(
				groups.map(({ name }) => name),
				['Spruce'],
			);
			const attributes = await choicesOf(stage, 'hubAttributes', {});
			assert.ok(attributes.some(({ value }) => value === 'badge'));
		},
	},
];
