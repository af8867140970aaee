import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { runNode } from '../support/engine';
import { serveHub, serveOrg, type ServedOrg } from '../support/simulatedOrgs';

const profile = (name: string, more: IDataObject = {}) => ({
	login: `${name}@example.com`,
	email: `${name}@example.com`,
	firstName: name,
	lastName: 'Example',
	...more,
});
const people = (...names: string[]) => names.map((name) => ({ profile: profile(name) }));

let hub: ServedOrg;
let spoke: ServedOrg;
afterEach(async () => {
	await hub.close();
	await spoke.close();
});

async function start(inSpoke: Seed, inHub: Seed = {}) {
	spoke = await serveOrg('spoke', inSpoke);
	hub = await serveHub(inHub);
}

async function run(parameters: IDataObject, items?: IDataObject[]) {
	return await runNode({
		name: 'provisionUser',
		parameters,
		items,
		settings: items && { onError: 'continueRegularOutput' },
		credentials: {
			...hub.credentials,
			connectSpoke: true,
			spokeUrl: spoke.url,
			spokeApiToken: spoke.org.token,
		},
	});
}

const byId = (value: string | undefined) => ({ __rl: true, mode: 'id', value });
const assigned = (more: IDataObject = {}) => ({
	operation: 'provisionAssigned',
	scopeGroup: byId(spoke.org.group('Staff')?.id),
	hubGroup: byId(hub.org.group('From the spoke')?.id),
	...more,
});

const staff = (...names: string[]): Seed => ({
	users: people(...names),
	groups: [{ name: 'Staff', members: names.map((name) => `${name}@example.com`) }],
});
const hubWith = (...names: string[]): Seed => ({
	users: people(...names),
	groups: [{ name: 'From the spoke', members: names.map((name) => `${name}@example.com`) }],
});
const actions = (items: IDataObject[]) =>
	Object.fromEntries(items.map(({ login, action }) => [String(login).split('@')[0], action]));

test('joiners are created, people already there kept, leavers suspended, and the scope group follows', async () => {
	await start(staff('ada', 'grace'), hubWith('ada', 'linus'));
	const { items, error } = await run(assigned({ leavers: 'suspend' }));
	expect(error).toBeUndefined();
	expect(actions(items)).toEqual({ ada: 'kept', grace: 'created', linus: 'suspended' });
	expect(hub.org.userByLogin('linus@example.com')?.status).toBe('SUSPENDED');
	expect(hub.org.membersOf('From the spoke').sort()).toEqual([
		'ada@example.com',
		'grace@example.com',
	]);
	expect(spoke.writes()).toEqual([]);
	const schemas = hub.org.journal.entries.filter(({ path }) => path.includes('/meta/schemas/'));
	expect(schemas).toHaveLength(1);
});

test('a second run keeps everybody and writes nothing', async () => {
	await start(staff('ada', 'grace'), hubWith());
	await run(assigned({ leavers: 'deactivate' }));
	hub.org.journal.clear();
	const { items } = await run(assigned({ leavers: 'deactivate' }));
	expect(actions(items)).toEqual({ ada: 'kept', grace: 'kept' });
	expect(hub.writes()).toEqual([]);
});

test('without a leaver policy nobody is touched who is no longer assigned', async () => {
	await start(staff('ada'), hubWith('ada', 'linus'));
	const { items } = await run(assigned());
	expect(actions(items)).toEqual({ ada: 'kept' });
	expect(hub.writes()).toEqual([]);
});

test('an empty source is refused, because everybody would be a leaver', async () => {
	await start(staff(), hubWith('ada'));
	const { error } = await run(assigned({ leavers: 'deactivate' }));
	expect(error?.message).toContain('Nobody is assigned through group');
	expect(hub.writes()).toEqual([]);
});

describe('the limit on leavers', () => {
	const many = [...Array(50).keys()].map((at) => `user${at}`);
	const stay = (count: number) => staff(...many.slice(0, count));

	test('lets exactly 20 % leave, and tells them all in a dry run', async () => {
		// 10 of 50 would pass as a handful too; 11 of 55 is the first count that only the share allows.
		const more = [...many, 'a1', 'a2', 'a3', 'a4', 'a5'];
		await start(staff(...more.slice(0, 44)), hubWith(...more));
		const { items } = await run(assigned({ leavers: 'deactivate', dryRun: true }));
		expect(items.filter(({ action }) => action === 'deactivated')).toHaveLength(11);
		expect(hub.writes()).toEqual([]);
	});

	test('refuses one past it with the numbers, before the first write', async () => {
		await start(stay(39), hubWith(...many));
		const { error } = await run(assigned({ leavers: 'deactivate' }));
		expect(error?.message).toContain('11 leavers of 50 (22.0 %)');
		expect(hub.writes()).toEqual([]);
	});

	test('never stops a handful', async () => {
		await start(staff('ada'), hubWith('ada', 'linus', 'ken'));
		const { items } = await run(assigned({ leavers: 'removeFromGroup' }));
		expect(actions(items)).toEqual({
			ada: 'kept',
			linus: 'removedFromGroup',
			ken: 'removedFromGroup',
		});
		expect(hub.org.membersOf('From the spoke')).toEqual(['ada@example.com']);
	});
});

test('somebody whose row cannot be right is told, is no leaver, and stops nobody else', async () => {
	await start(
		{
			...staff('ada', 'grace'),
			attributes: { floor: { type: 'string' } },
			users: [{ profile: profile('ada', { floor: 'third' }) }, ...people('grace')],
		},
		{ ...hubWith('ada'), attributes: { floor: { type: 'integer' } } },
	);
	const { items } = await run(assigned({ leavers: 'deactivate' }));
	expect(actions(items)).toEqual({ ada: 'refused', grace: 'created' });
	expect(hub.org.userByLogin('ada@example.com')?.status).toBe('ACTIVE');
});

describe('everybody assigned to an app of the spoke', () => {
	const inSpoke: Seed = {
		users: people('ada', 'grace', 'unassigned'),
		apps: [
			{
				users: [
					{ login: 'ada@example.com', externalId: '00uhub00000000000ada' },
					{ login: 'grace@example.com' },
				],
			},
		],
	};
	const renamed: Seed = {
		users: [{ id: '00uhub00000000000ada', profile: profile('ada.old') }],
		groups: [{ name: 'From the spoke', members: ['ada.old@example.com'] }],
	};
	const byLink = { matchBy: { rules: [{ by: 'appLink' }, { by: 'login' }] } };
	const appId = async () => {
		const answer = await spoke.org.http({
			method: 'GET',
			url: `${spoke.org.baseUrl}/api/v1/apps`,
			headers: { authorization: `SSWS ${spoke.org.token}` },
		});
		return (answer.body as Array<{ id: string }>)[0]?.id;
	};

	test('comes over with the link that the Org2Org app left, even where the login differs', async () => {
		await start(inSpoke, renamed);
		const scopeApp = byId(await appId());
		const { items } = await run(
			assigned({ scopeKind: 'app', scopeApp, leavers: 'suspend', options: byLink }),
		);
		expect(items.map(({ login, action }) => [login, action])).toEqual([
			['ada@example.com', 'updated'],
			['grace@example.com', 'created'],
		]);
		expect(hub.org.userByLogin('ada@example.com')?.id).toBe('00uhub00000000000ada');
		expect(hub.org.users()).toHaveLength(2);
	});

	test('one person of it too, by the app chosen in the options', async () => {
		await start(inSpoke, renamed);
		const spokeUser = { __rl: true, mode: 'login', value: 'ada@example.com' };
		const options = { ...byLink, linkAppId: await appId() };
		const { items } = await run({ personFrom: 'spoke', spokeUser, options });
		expect(items).toMatchObject([{ action: 'updated', hubId: '00uhub00000000000ada' }]);
	});
});

describe('a person from the spoke', () => {
	const parameters = (more: IDataObject = {}) => ({
		personFrom: 'spoke',
		spokeUser: { __rl: true, mode: 'login', value: 'ada@example.com' },
		...more,
	});

	test.each([
		['by login', 'login', () => 'ada@example.com'],
		['by id', 'id', () => spoke.org.userByLogin('ada@example.com')?.id],
		['from the list', 'list', () => spoke.org.userByLogin('ada@example.com')?.id],
		['by an expression', 'id', () => '={{ $json.spokeUser }}'],
	])('is found %s', async (_, mode, valueOf) => {
		await start({ users: people('ada') });
		const spokeUser = { __rl: true, mode, value: valueOf() };
		const items = [{ spokeUser: 'ada@example.com' }];
		expect((await run(parameters({ spokeUser }), items)).items).toMatchObject([
			{ action: 'created', login: 'ada@example.com', requests: 3 },
		]);
	});

	test('with a slash in the login is found, and who is not there is refused', async () => {
		await start({ users: [{ profile: { ...profile('ada'), login: 'a/b@example.com' } }] });
		const spokeUser = { __rl: true, mode: 'login', value: '={{ $json.login }}' };
		const { items } = await run(
			parameters({ spokeUser }),
			['a/b@example.com', 'x/y@example.com', 'nobody@example.com', ''].map((login) => ({ login })),
		);
		expect(items.map(({ action, code }) => code ?? action)).toEqual([
			'created',
			'SPOKE_USER_NOT_FOUND',
			'SPOKE_USER_NOT_FOUND',
			'SPOKE_USER_NOT_FOUND',
		]);
		expect(hub.org.users().map(({ login }) => login)).toEqual(['a/b@example.com']);
	});

	test('costs one call to the spoke, and the hub is asked for all of them together', async () => {
		const names = [...Array(60).keys()].map((at) => `user${at}`);
		await start({ users: people(...names) }, { users: people(...names) });
		const spokeUser = { __rl: true, mode: 'login', value: '={{ $json.login }}' };
		const { items } = await run(
			parameters({ spokeUser }),
			names.map((name) => ({ login: `${name}@example.com` })),
		);
		expect(items.map(({ action, requests }) => [action, requests])).toEqual(
			names.map(() => ['kept', 1]),
		);
		expect(spoke.calls()).toHaveLength(60);
		expect(hub.calls().length).toBeLessThanOrEqual(0.05 * 60);
	});

	test('is mapped by the names both orgs have', async () => {
		await start({ users: [{ profile: profile('ada', { department: 'Engine' }) }] });
		const { items } = await run(parameters());
		expect(items).toMatchObject([{ action: 'created' }]);
		expect(hub.org.userByLogin('ada@example.com')?.profile).toMatchObject({
			firstName: 'ada',
			department: 'Engine',
		});
	});

	test('gets hub attributes from others and from fixed values', async () => {
		await start({ users: [{ profile: profile('ada', { department: 'Engine' }) }] });
		const attributes = [
			{ hubAttribute: 'division', from: 'attribute', source: 'department' },
			{ hubAttribute: 'organization', from: 'value', source: 'Spoke A' },
		];
		await run(parameters({ mappedAttributes: 'chosen', mappingOverrides: { attributes } }));
		const user = hub.org.userByLogin('ada@example.com');
		expect(user?.profile).toMatchObject({ division: 'Engine', organization: 'Spoke A' });
		expect(user?.profile.department).toBeUndefined();
	});
});
