import { serveOrgs, type ServedOrgs } from '../support/pushNode';
import { login } from '../support/pushing';

const people = (...names: string[]) => names.map((name) => ({ profile: { login: login(name) } }));

let orgs: ServedOrgs;
let appId: string;

beforeEach(async () => {
	orgs = await serveOrgs({
		hub: {
			users: people('ada', 'bob'),
			groups: [{ name: 'Ingenieure', members: [login('ada')] }],
		},
		spoke: {
			users: people('ada', 'bob'),
			groups: [{ name: 'Engineering', members: ['ada', 'bob'].map(login) }],
			apps: [
				{
					users: [{ login: login('ada') }],
					pushes: [{ group: 'Engineering', target: 'Ingenieure' }],
				},
			],
		},
	});
	const groups = [...orgs.spoke.org.org.state.groups.values()];
	appId = groups.find(({ sourceId }) => sourceId)?.sourceId ?? '';
});

afterEach(async () => await orgs.close());

const takeOver = async (options = {}) =>
	await orgs.push({ source: 'appPush', appId, target: 'linkOnly', linked: 'mirror', options });

test('groups that the Org2Org app pushes are taken over, and the app goes on as before', async () => {
	const { items, error } = await takeOver();
	expect(error).toBeUndefined();
	expect(items).toMatchObject([
		{ action: 'linked', group: 'Ingenieure', source: { name: 'Engineering' }, kept: 1 },
	]);
	expect(orgs.hub.org.membersOf('Ingenieure').sort()).toEqual(['ada', 'bob'].map(login));
	expect(orgs.spoke.writes()).toEqual([]);
});

test('the app’s push of a group is switched off once it is pushed here', async () => {
	await takeOver({ retireAppPush: true });
	expect(orgs.spoke.org.journal.writes()).toMatchObject([
		{ method: 'PATCH', requestBody: { status: 'INACTIVE' } },
	]);
	orgs.spoke.org.journal.clear();
	expect((await takeOver({ retireAppPush: true })).items).toMatchObject([{ action: 'kept' }]);
	expect(orgs.spoke.writes()).toEqual([]);
});

test('as in the app, people who are not assigned to it are left out when asked', async () => {
	const { items } = await takeOver({ assignedAppId: appId });
	expect(items).toMatchObject([
		{ added: [], skipped: [{ who: login('bob'), reason: 'not assigned to the app' }] },
	]);
});
