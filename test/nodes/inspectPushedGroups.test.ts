import type { IDataObject } from 'n8n-workflow';
import { appsOf } from '../../simulator/apps/appsOf';
import { picked, serveOrgs, type ServedOrgs } from '../support/pushNode';
import { join, leave, login } from '../support/pushing';

const user = (name: string) => ({ profile: { login: login(name) } });
const LIST = { operation: 'listPushedGroups' };

let orgs: ServedOrgs;

/** A spoke with Engineering (Ada, Bob), pushed into a hub that knows both and a guest. */
beforeEach(async () => {
	orgs = await serveOrgs({
		hub: { users: ['ada', 'bob', 'guest'].map(user), groups: [{ name: 'Nobody pushes me' }] },
		spoke: {
			users: ['ada', 'bob'].map(user),
			groups: [{ name: 'Engineering', members: ['ada', 'bob'].map(login) }],
			apps: [{ users: [{ login: login('ada') }] }],
		},
	});
	await orgs.push({ source: 'spokeGroups', spokeGroups: picked(engineering()) });
	await orgs.push(
		{ source: 'items', groupName: 'Sales', memberLogin: login('guest') },
		{ items: [{}] },
	);
	orgs.hub.org.journal.clear();
	orgs.spoke.org.journal.clear();
});

afterEach(async () => await orgs.close());

const engineering = () => orgs.spoke.org.group('Engineering')?.id ?? '';

async function listed(parameters: IDataObject): Promise<IDataObject[]> {
	const { items, error } = await orgs.inspect({ ...LIST, ...parameters });
	expect(error).toBeUndefined();
	expect([...orgs.hub.writes(), ...orgs.spoke.writes()]).toEqual([]);
	return items;
}

test('the groups that this connection pushes are listed with what the next push would find', async () => {
	expect(await listed({})).toEqual([
		{
			hubId: orgs.hub.org.group('Engineering')?.id,
			group: 'Engineering',
			origin: 'created',
			source: { owner: expect.any(String), id: engineering(), name: 'Engineering' },
			state: 'in step',
			drift: { missing: 0, extra: 0, attributes: [], deleted: false },
		},
	]);
	leave(orgs.hub.org, 'bob');
	join(orgs.hub.org, 'guest');
	orgs.hub.org.journal.clear();
	expect(await listed({})).toMatchObject([{ state: 'drifted', drift: { missing: 1, extra: 1 } }]);
});

test('the fields of the pushing workflow decide what counts as drift', async () => {
	join(orgs.hub.org, 'guest');
	orgs.hub.org.journal.clear();
	const state = async (parameters: IDataObject) => (await listed(parameters))[0]?.state;
	expect(await state({})).toBe('drifted');
	expect(await state({ membersMode: 'addOnly' })).toBe('in step');
	expect(await state({ foreign: 'keep' })).toBe('in step');
	expect(await state({ options: { protectedUsers: login('guest') } })).toBe('in step');
	expect(await state({ foreign: 'keep', hubGroupName: 'acme: {{name}}' })).toBe('drifted');
});

test('groups pushed from items, or from anywhere, are listed without a comparison', async () => {
	const from = async (parameters: IDataObject) =>
		(await listed(parameters)).map(({ group, state }) => [group, state]);
	expect(await from({ pushedFrom: 'items' })).toEqual([['Sales', 'unknown']]);
	expect(await from({ pushedFrom: 'items', sourceName: 'payroll' })).toEqual([]);
	expect((await from({ pushedFrom: 'anywhere' })).sort()).toEqual([
		['Engineering', 'in step'],
		['Sales', 'unknown'],
	]);
});

test('without a comparison a page of groups costs one request', async () => {
	expect(await listed({ compare: false })).toMatchObject([
		{ group: 'Engineering', state: 'unknown' },
	]);
	expect(orgs.hub.calls()).toEqual(['GET /api/v1/groups']);
	expect(orgs.spoke.calls()).toEqual([]);
});

test('people who are not assigned to the app count as they do in a push', async () => {
	const [assignedAppId] = appsOf(orgs.spoke.org.org).keys();
	expect(await listed({ options: { assignedAppId } })).toMatchObject([
		{ state: 'drifted', drift: { missing: 0, extra: 1 } },
	]);
});

test('a connection without a spoke lists what came from items, and says what the rest needs', async () => {
	const { credentials } = orgs.hub;
	const ofItems = await orgs.inspect({ ...LIST, pushedFrom: 'items' }, { credentials });
	expect(ofItems.items).toMatchObject([{ group: 'Sales' }]);
	const ofSpoke = await orgs.inspect(LIST, { credentials });
	expect(ofSpoke.error?.description).toContain('Connect a Spoke');
});
