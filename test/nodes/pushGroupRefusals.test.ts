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

test('a hub group of that name is taken over only when that is said', async () => {
	await start({ groups: [{ name: 'Dept Sales' }] });
	const parameters = { source: 'spokeGroups', spokeGroups: picked(idOf('Dept Sales')) };
	const refused = await orgs.push(parameters);
	expect(refused.error?.message).toContain('already has a group named');
	expect(orgs.hub.writes()).toEqual([]);
	const { items } = await orgs.push({ ...parameters, target: 'createOrLink' });
	expect(items).toMatchObject([{ action: 'linked', origin: 'linked' }]);
});

test('with Continue On Fail a refused group becomes an item, and the others are pushed', async () => {
	await start({ groups: [{ name: 'Dept Sales' }] });
	const { items, outputs } = await orgs.push(byRule, {
		settings: { onError: 'continueRegularOutput' },
	});
	expect(items).toMatchObject([
		{ action: 'created', group: 'Dept Engineering' },
		{
			action: 'refused',
			code: 'GROUP_NAME_TAKEN',
			remedy: expect.stringContaining('Create or Link'),
		},
	]);
	expect(outputs[0]?.[1]?.pairedItem).toEqual([{ item: 0 }]);
});

test('a group that the spoke does not have stops the run before anything is written', async () => {
	await start();
	const groups = { spokeGroups: picked(idOf('Dept Sales'), '00gGONE') };
	const { error } = await orgs.push({ source: 'spokeGroups', ...groups });
	expect(error?.message).toContain('The spoke has no group 00gGONE');
	expect(orgs.hub.writes()).toEqual([]);
});

test('two groups that a template gives one name are not pushed into one another', async () => {
	await start();
	const { items } = await orgs.push(
		{ ...byRule, hubGroupName: 'Everybody' },
		{ settings: { onError: 'continueRegularOutput' } },
	);
	expect(items).toMatchObject([{ action: 'created' }, { code: 'TWO_SOURCES_ONE_GROUP' }]);
});

test('a group that is refused leaves by the error output where there is one', async () => {
	await start();
	const { outputs } = await orgs.push(
		{ ...byRule, hubGroupName: 'Everybody' },
		{ settings: { onError: 'continueErrorOutput' } },
	);
	expect(outputs.map((items) => items.map(({ json }) => json))).toMatchObject([
		[{ action: 'created' }],
		[{ details: { code: 'TWO_SOURCES_ONE_GROUP' } }],
	]);
});

test('without a spoke in the credential the message says what to fill in', async () => {
	await start();
	const { error } = await orgs.push(byRule, { credentials: orgs.hub.credentials });
	expect(error?.message).toContain('reads from the spoke, and the credential names none');
	expect(error?.description).toContain('Connect a Spoke');
});

test('an active workflow remembers its groups, and notices when one was deleted in the hub', async () => {
	await start();
	const staticData = {};
	await orgs.push(byRule, { staticData });
	const group = orgs.hub.org.group('Dept Sales');
	orgs.hub.org.org.state.memberships.dropGroup(group?.id ?? '', orgs.hub.org.org.now());
	orgs.hub.org.org.state.groups.delete(group?.id ?? '', orgs.hub.org.org.now());
	const options = { whenDeleted: 'report' };
	const settings = { onError: 'continueRegularOutput' } as const;
	const told = await orgs.push({ ...byRule, options }, { staticData, settings });
	expect(told.items).toMatchObject([{ action: 'kept' }, { code: 'GROUP_DELETED_IN_HUB' }]);
	const { items } = await orgs.push(byRule, { staticData });
	expect(items).toMatchObject([
		{ action: 'kept' },
		{ action: 'recreated', drift: { deleted: true } },
	]);
});
