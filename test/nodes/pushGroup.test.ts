import type { IDataObject } from 'n8n-workflow';
import { picked, serveOrgs, type ServedOrgs } from '../support/pushNode';
import { login } from '../support/pushing';

const people = (...names: string[]) => names.map((name) => ({ profile: { login: login(name) } }));
const spoke = {
	groups: [
		{ name: 'Dept Engineering', description: 'Builds it', members: ['ada', 'bob'].map(login) },
		{ name: 'Dept Sales', members: ['cy', 'new'].map(login) },
		{ name: 'Canteen', members: [] },
	],
	users: people('ada', 'bob', 'cy', 'new'),
};
const byRule: IDataObject = {
	source: 'spokeRules',
	groupRules: { rules: [{ where: 'nameStartsWith', text: 'dept ' }] },
};

let orgs: ServedOrgs;

async function start(hub = {}) {
	orgs = await serveOrgs({ spoke, hub: { users: people('ada', 'bob', 'cy'), ...hub } });
}

afterEach(async () => await orgs.close());

const idOf = (name: string) => orgs.spoke.org.group(name)?.id;

test('groups picked one by one become hub groups with their members', async () => {
	await start();
	const groups = { spokeGroups: picked(idOf('Dept Engineering'), idOf('Dept Sales')) };
	const { items, error } = await orgs.push({ source: 'spokeGroups', ...groups });
	expect(error).toBeUndefined();
	expect(items).toMatchObject([
		{
			action: 'created',
			group: 'Dept Engineering',
			added: [{ who: login('ada') }, { who: login('bob') }],
		},
		{ action: 'created', group: 'Dept Sales', skipped: [{ who: login('new'), reason: 'absent' }] },
	]);
	expect(orgs.hub.org.membersOf('Dept Engineering')).toEqual(['ada', 'bob'].map(login));
	expect(orgs.spoke.writes()).toEqual([]);
});

test('a rule picks groups, a template names them, and the next run writes nothing', async () => {
	await start();
	const parameters = { ...byRule, hubGroupName: '{{source}}: {{name}}' };
	const { items } = await orgs.push(parameters);
	expect(items.map(({ group }) => group)).toEqual([
		'127.0.0.1: Dept Engineering',
		'127.0.0.1: Dept Sales',
	]);
	orgs.hub.org.journal.clear();
	const again = await orgs.push(parameters);
	expect(again.items.map(({ action }) => action)).toEqual(['kept', 'kept']);
	expect(orgs.hub.writes()).toEqual([]);
});

test('a group that several items ask for is pushed once, and paired with all of them', async () => {
	await start();
	const parameters = { source: 'spokeGroups', spokeGroups: picked('={{ $json.id }}') };
	const items = ['Dept Engineering', 'Dept Sales', 'Dept Engineering'].map((name) => ({
		id: idOf(name),
	}));
	const { outputs } = await orgs.push(parameters, { items });
	expect(outputs[0]?.map(({ json, pairedItem }) => [json.group, pairedItem])).toEqual([
		['Dept Engineering', [{ item: 0 }, { item: 2 }]],
		['Dept Sales', [{ item: 1 }]],
	]);
});

test('missing members are provisioned when that is switched on', async () => {
	await start();
	const { items } = await orgs.push({
		source: 'spokeGroups',
		spokeGroups: picked(idOf('Dept Sales')),
		provisionMissing: true,
		initialStatus: 'pending_without_pass',
	});
	expect(items).toMatchObject([
		{ provisioned: [{ who: login('new'), action: 'created' }], skipped: [] },
	]);
	expect(orgs.hub.org.userByLogin(login('new'))).toMatchObject({
		status: 'STAGED',
		groups: ['Dept Sales'],
	});
});

test('a dry run writes nothing and says what would be done', async () => {
	await start();
	const { items } = await orgs.push({ ...byRule, dryRun: true, provisionMissing: true });
	expect(items).toMatchObject([
		{ action: 'created', planned: true },
		{ action: 'created', planned: true, provisioned: [{ action: 'created' }] },
	]);
	expect(orgs.hub.writes()).toEqual([]);
});

test('an agent only plans until somebody lets it write', async () => {
	await start();
	const planned = await orgs.push(byRule, { tool: true });
	expect(planned.items).toMatchObject([{ planned: true }, { planned: true }]);
	expect(orgs.hub.writes()).toEqual([]);
	await orgs.push({ ...byRule, agentMayWrite: true }, { tool: true });
	expect(orgs.hub.org.group('Dept Sales')).toBeDefined();
});

test('numbers instead of names keep the output of a big group small', async () => {
	await start();
	const { items } = await orgs.push({ ...byRule, options: { memberDetail: 'counts' } });
	expect(items).toMatchObject([
		{ added: 2, removed: 0 },
		{ added: 1, skipped: [{ who: login('new') }] },
	]);
});
