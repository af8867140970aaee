import type { IDataObject } from 'n8n-workflow';
import { appsOf } from '../../simulator/apps/appsOf';
import { runNode } from '../support/engine';
import { serveOrg, type ServedOrg } from '../support/simulatedOrgs';

/* Without an admin role Okta answers lists with 200 and nothing in them; the token below has none. */

const POWERLESS = [{ token: 'powerless', roles: [] }];
const people = ['ada', 'bob'].map((name) => ({ profile: { login: `${name}@x.example` } }));
const LOOK = 'GET /api/v1/users?limit=1';

const orgs: ServedOrg[] = [];
afterEach(async () => await Promise.all(orgs.splice(0).map(async (org) => await org.close())));

async function start(blind: 'hub' | 'spoke' | 'none') {
	const seedOf = (name: string) => ({ users: people, tokens: name === blind ? POWERLESS : [] });
	const hub = await serveOrg('hub', seedOf('hub'));
	const spoke = await serveOrg('spoke', {
		...seedOf('spoke'),
		apps: [{ users: people.map(({ profile }) => profile) }],
	});
	orgs.push(hub, spoke);
	const tokenOf = (name: string, org: ServedOrg) => (name === blind ? 'powerless' : org.org.token);
	const credentials: IDataObject = {
		hubUrl: hub.url,
		hubApiToken: tokenOf('hub', hub),
		connectSpoke: true,
		spokeUrl: spoke.url,
		spokeApiToken: tokenOf('spoke', spoke),
	};
	const run = async (name: string, parameters: IDataObject, items?: IDataObject[]) =>
		await runNode({
			name,
			parameters,
			credentials,
			items,
			settings: { onError: 'continueRegularOutput' },
		});
	const looks = (org: ServedOrg) =>
		org.org.journal.entries.filter(({ method, path }) => `${method} ${path}` === LOOK).length;
	return { hub, spoke, run, looks };
}

const joiner = {
	login: 'cy@x.example',
	email: 'cy@x.example',
	firstName: 'Cy',
	lastName: 'Example',
};
const provision = { profile: { mappingMode: 'autoMapInputData', value: null } };

test('a hub as the source of an import that shows nobody is refused', async () => {
	const { run } = await start('hub');
	const { items } = await run('importHubProfiles', { operation: 'readUsers', returnAll: true });
	expect(items).toMatchObject([{ code: 'ORG_SHOWS_NOBODY' }]);
});

test('a spoke as the source of a scope that shows nobody is refused', async () => {
	const { hub, spoke, run } = await start('spoke');
	const { items } = await run('provisionUser', {
		operation: 'provisionAssigned',
		scopeKind: 'app',
		scopeApp: { __rl: true, mode: 'id', value: [...appsOf(spoke.org.org).keys()][0] },
	});
	expect(items).toMatchObject([{ code: 'ORG_SHOWS_NOBODY' }]);
	expect(hub.writes()).toEqual([]);
});

test('a hub as a target that shows nobody gets nobody', async () => {
	const { hub, run } = await start('hub');
	const items = Array.from({ length: 6 }, (_, at) => ({ ...joiner, login: `cy${at}@x.example` }));
	const { items: outcomes } = await run('provisionUser', provision, items);
	for (const outcome of outcomes)
		expect(outcome).toMatchObject({
			code: 'ORG_SHOWS_NOBODY',
			error: expect.stringContaining(`The hub (${hub.url}) answered, but shows no user at all`),
			remedy: expect.stringContaining('admin role'),
		});
	expect(hub.writes()).toEqual([]);
});

test('a joiner costs one look before the first write, twenty joiners no more', async () => {
	const { hub, run, looks } = await start('none');
	expect((await run('provisionUser', provision, [joiner])).items).toMatchObject([
		{ action: 'created' },
	]);
	expect(looks(hub)).toBe(1);
	const others = Array.from({ length: 20 }, (_, at) => ({
		...joiner,
		login: `dee${at}@x.example`,
	}));
	await run('provisionUser', provision, others);
	expect(looks(hub)).toBe(2);
});

test('whoever finds somebody first pays nothing', async () => {
	const { hub, run, looks } = await start('none');
	const known = { ...joiner, login: 'ada@x.example', email: 'ada@x.example' };
	expect((await run('provisionUser', provision, [known])).items).toMatchObject([
		{ action: 'updated' },
	]);
	expect(looks(hub)).toBe(0);
});

test('Check Connection tells of an org that shows nobody, and is not refused', async () => {
	const { run } = await start('hub');
	const { items } = await run('inspectConnection', {});
	expect(items).toMatchObject([
		{ org: 'hub', showsUsers: false },
		{ org: 'spoke', showsUsers: true },
	]);
});
