import type { IDataObject } from 'n8n-workflow';
import { runNode, type NodeRun } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

const departments: IDataObject = {
	source: 'items',
	groupName: '={{ $json.department }}',
	memberLogin: '={{ $json.workEmail }}',
};

let hub: ServedOrg;

const push = async (parameters: IDataObject, more: Partial<NodeRun> = {}) =>
	await runNode({
		name: 'pushGroup',
		parameters: { ...departments, ...parameters },
		credentials: hub.credentials,
		...more,
	});

const person = (name: string, department: string) => ({
	workEmail: `${name}@spruce.example`,
	department,
});

async function start(logins: string[]) {
	const users = [...new Set(logins.map((login) => login.toLowerCase()))];
	hub = await serveHub({ users: users.map((login) => ({ profile: { login } })) });
}

afterEach(async () => await hub.close());

test('a mover changes departments, a leaver leaves, and each output names its items', async () => {
	await start(['ada', 'bob', 'cy'].map((name) => `${name}@spruce.example`));
	await push({}, { items: [person('ada', 'A'), person('bob', 'A'), person('cy', 'B')] });
	const { items, outputs } = await push(
		{},
		{ items: [person('ada', 'B'), person('bob', 'A'), person('cy', 'B')] },
	);
	expect(items).toMatchObject([
		{ group: 'B', added: [{ who: 'ada@spruce.example' }], removed: [] },
		{ group: 'A', removed: [{ who: 'ada@spruce.example', reason: 'not in the source group' }] },
	]);
	expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
		[{ item: 0 }, { item: 2 }],
		[{ item: 1 }],
	]);
});

test('a person whose login is missing is told, not left out in silence', async () => {
	await start(['ada@spruce.example']);
	const items = [person('ada', 'A'), { department: 'A', workEmail: null }];
	expect((await push({}, { items })).items).toMatchObject([
		{
			kept: 0,
			added: [{}],
			skipped: [{ who: 'the person of item 1', reason: 'nothing to match by' }],
		},
	]);
});

test('items that only name a group make it, without anybody in it', async () => {
	await start([]);
	const { items } = await push({ memberLogin: '' }, { items: [{ department: 'A' }] });
	expect(items).toMatchObject([{ action: 'created', group: 'A', added: [], skipped: [] }]);
});

test('an item may bring a whole list of members', async () => {
	await start(['ada@spruce.example', 'bob@spruce.example']);
	const items = [{ department: 'A', workEmail: ['ada@spruce.example', 'bob@spruce.example'] }];
	await push({}, { items });
	expect(hub.org.membersOf('A')).toHaveLength(2);
});

test('an item without a group is told, and with Continue On Fail the others are pushed', async () => {
	await start(['ada@spruce.example', 'bob@spruce.example']);
	const items = [person('ada', 'A'), person('bob', '')];
	const stopped = await push({}, { items });
	expect(stopped.error?.message).toContain('names no group');
	expect(hub.writes()).toEqual([]);
	const { items: output } = await push(
		{},
		{ items, settings: { onError: 'continueRegularOutput' } },
	);
	expect(output).toMatchObject([{ action: 'created', group: 'A' }, { code: 'GROUP_NAME_MISSING' }]);
});

test('a department that was renamed under its ID is renamed in the hub', async () => {
	await start(['ada@spruce.example']);
	const parameters = { groupDetails: { key: '={{ $json.departmentId }}' } };
	await push(parameters, { items: [{ ...person('ada', 'Old'), departmentId: 'D-7' }] });
	const hubId = hub.org.group('Old')?.id;
	const { items } = await push(parameters, {
		items: [{ ...person('ada', 'New'), departmentId: 'D-7' }],
	});
	expect(items).toMatchObject([{ action: 'updated', hubId, group: 'New', kept: 1 }]);
});

test('an empty feed for a department does not empty its group', async () => {
	await start(['ada@spruce.example']);
	await push({}, { items: [person('ada', 'A')] });
	const { error } = await push({}, { items: [{ department: 'A', workEmail: '' }] });
	expect(error?.message).toContain('would be empty');
	expect(hub.org.membersOf('A')).toHaveLength(1);
});
