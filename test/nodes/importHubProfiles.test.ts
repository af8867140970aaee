import type { IDataObject } from 'n8n-workflow';
import { people } from '../support/imports';
import { person, servedOrgs } from '../support/importNode';

const ada = 'ada@example.com';
const delta = { incremental: true };

let orgs: Awaited<ReturnType<typeof servedOrgs>>;
const start = async (seed: Parameters<typeof servedOrgs>[0]) => (orgs = await servedOrgs(seed));
const change = async (profile: IDataObject) =>
	await orgs.send('POST', `/api/v1/users/${orgs.idOf(ada)}`, { profile });
const actions = (items: IDataObject[]) =>
	items.map(({ login, action }) => `${String(login)}: ${String(action)}`);

afterEach(async () => await orgs.close());

test('the first import creates everybody, the second keeps everybody and writes nothing', async () => {
	await start({ hub: { users: [person(ada)] } });
	const first = await orgs.importUsers();
	expect(first.error).toBeUndefined();
	expect(actions(first.items)).toContain(`${ada}: created`);
	expect(orgs.spoke.org.userByLogin(ada)).toMatchObject({ status: 'PROVISIONED' });
	const second = await orgs.importUsers();
	expect(actions(second.items)).toContain(`${ada}: kept`);
	expect(orgs.spoke.writes()).toEqual([]);
});

test('a delta finds what the search index showed late', async () => {
	await start({ hub: { users: [person(ada)] } });
	await orgs.importUsers(delta);
	orgs.hub.org.knobs.indexLagMs = 60_000;
	await change({ title: 'Countess' });
	expect((await orgs.importUsers(delta)).items).toEqual([]);
	orgs.hub.org.knobs.indexLagMs = 0;
	expect(actions((await orgs.importUsers(delta)).items)).toEqual([`${ada}: updated`]);
	expect((await orgs.importUsers(delta)).items).toEqual([]);
});

test('a delta is forgotten where the reset key changes', async () => {
	await start({ hub: { users: [person(ada)] } });
	await orgs.importUsers(delta);
	expect((await orgs.importUsers(delta)).items).toEqual([]);
	const again = await orgs.importUsers({ ...delta, options: { resetKey: 'once more' } });
	expect(again.items).toHaveLength(2);
});

test('somebody who left is suspended, and comes back with the hub', async () => {
	await start({ hub: { users: [person(ada)] }, spoke: { users: [person(ada)] } });
	const policy = { whenDeactivated: 'suspend', reactivate: ['SUSPENDED'] };
	await orgs.importUsers(policy);
	await orgs.send('POST', `/api/v1/users/${orgs.idOf(ada)}/lifecycle/deactivate`);
	expect(actions((await orgs.importUsers(policy)).items)).toContain(`${ada}: suspended`);
	expect(orgs.spoke.org.userByLogin(ada)?.status).toBe('SUSPENDED');
	await orgs.send('POST', `/api/v1/users/${orgs.idOf(ada)}/lifecycle/activate?sendEmail=false`);
	expect(actions((await orgs.importUsers(policy)).items)).toContain(`${ada}: reactivated`);
	expect(orgs.spoke.org.userByLogin(ada)?.status).toBe('ACTIVE');
});

test('somebody renamed in the hub is renamed in the spoke', async () => {
	await start({ hub: { users: [person(ada)] } });
	await orgs.importUsers();
	await change({ login: 'countess@example.com' });
	await orgs.importUsers();
	expect(orgs.spoke.org.userByLogin(ada)).toBeUndefined();
	expect(orgs.spoke.org.userByLogin('countess@example.com')).toBeDefined();
});

test('somebody deleted in the hub is treated in a full compare', async () => {
	await start({ hub: { users: [person(ada)] } });
	await orgs.importUsers();
	const path = `/api/v1/users/${orgs.idOf(ada)}`;
	await orgs.send('DELETE', path);
	await orgs.send('DELETE', path);
	const { items } = await orgs.importUsers({ whenDeleted: 'deactivate' });
	expect(items).toContainEqual(
		expect.objectContaining({ login: ada, situation: 'deleted', action: 'deactivated' }),
	);
});

test('a match that is not sure comes out of an output of its own, and a confirmed one is linked', async () => {
	const twins = ['one@spoke.example', 'two@spoke.example'];
	await start({
		hub: { users: [person(ada, { title: 'Countess' })] },
		spoke: { users: twins.map((login) => person(login, { email: ada })) },
	});
	const options = { matchBy: { rules: [{ by: 'email' }] } };
	const { json } = await orgs.importUsers({ options });
	expect(json[1]).toEqual([
		expect.objectContaining({ login: ada, situation: 'ambiguous', action: 'toConfirm' }),
	]);
	const [item] = json[1] ?? [];
	const confirmed = await orgs.run(
		{
			operation: 'confirmMatch',
			hubUser: { mode: 'id', value: '={{ $json.hubId }}' },
			spokeUser: { mode: 'id', value: '={{ $json.candidates[1].spokeId }}' },
			linkAttribute: 'hubId',
			mappedAttributes: ['title'],
		},
		{ items: [item ?? {}] },
	);
	expect(confirmed.items).toMatchObject([{ action: 'linked', situation: 'confirmed' }]);
	expect(orgs.spoke.org.userByLogin('two@spoke.example')?.profile).toMatchObject({
		hubId: orgs.idOf(ada),
		title: 'Countess',
	});
	expect((await orgs.importUsers({ options })).json[1]).toEqual([]);
});

test('a pushed attribute is never imported back', async () => {
	await start({ hub: { users: [person(ada)] } });
	const { error } = await orgs.importUsers({ pushedAttributes: ['title'] });
	expect(error).toMatchObject({ message: expect.stringContaining('title') });
	expect(orgs.spoke.calls()).toEqual([]);
});

test.each([
	[20, undefined],
	[21, 'would make 21 suspensions and deactivations of 100'],
])('of 100 linked people %i leaving at once is %p', async (count, refusal) => {
	await start({ hub: { users: people(99) }, spoke: { users: people(99) } });
	await orgs.importUsers();
	for (const { profile } of people(count))
		await orgs.send('POST', `/api/v1/users/${orgs.idOf(profile.login)}/lifecycle/deactivate`);
	const { error } = await orgs.importUsers({ whenDeactivated: 'suspend' });
	expect(error?.message).toEqual(refusal && expect.stringContaining(refusal));
	expect(orgs.spoke.writes()).toHaveLength(refusal ? 0 : count);
});

test('a loop takes batches until there is no more', async () => {
	await start({ hub: { users: people(450) } });
	const summaries: IDataObject[] = [];
	for (let item: IDataObject = {}; summaries.length < 10; ) {
		const wish = {
			apply: 'report',
			inBatches: true,
			batchSize: 200,
			continueFrom: '={{ $json.cursor }}',
		};
		const { json } = await orgs.importUsers(wish, { items: [item] });
		summaries.push(...(json[2] ?? []));
		item = json[2]?.[0] ?? {};
		if (item.hasMore !== true) break;
	}
	expect(summaries.map(({ read, hasMore }) => [read, hasMore])).toEqual([
		[200, true],
		[200, true],
		[51, true],
		[0, false],
	]);
});

test('only reporting is the default and writes nothing', async () => {
	await start({ hub: { users: [person(ada)] } });
	const { items } = await orgs.run({ operation: 'importUsers', returnAll: true });
	expect(items).toContainEqual(
		expect.objectContaining({ login: ada, action: 'created', planned: true }),
	);
	expect(orgs.spoke.writes()).toEqual([]);
});

test('an AI agent only gets plans unless it may write', async () => {
	await start({ hub: { users: [person(ada)] } });
	const { items } = await orgs.importUsers({}, { tool: true });
	expect(items).toContainEqual(expect.objectContaining({ login: ada, planned: true }));
	expect(orgs.spoke.writes()).toEqual([]);
});

test('a summary is one item, whoever was refused comes along', async () => {
	await start({ hub: { users: people(3) } });
	orgs.spoke.org.knobs.faults.push({ effect: { kind: 'error', code: 'E0000001' }, method: 'POST' });
	const { items } = await orgs.importUsers({ options: { returns: 'summary' } });
	expect(items).toEqual([
		expect.objectContaining({ action: 'summary', actions: { created: 3, failed: 1 } }),
		expect.objectContaining({ action: 'failed', code: 'VALIDATION_REFUSED' }),
	]);
});

test('a run that fails remembers nothing, and goes on failing items as items where that is wanted', async () => {
	await start({ hub: { users: [person(ada)] } });
	orgs.spoke.org.knobs.faults.push({
		effect: { kind: 'error', code: 'E0000011' },
		path: '/api/v1/users',
		times: Infinity,
	});
	const { items } = await orgs.importUsers(delta, {
		settings: { onError: 'continueRegularOutput' },
	});
	expect(items).toEqual([expect.objectContaining({ code: 'AUTHENTICATION_REFUSED' })]);
	orgs.spoke.org.knobs.faults.length = 0;
	expect((await orgs.importUsers(delta)).items).toHaveLength(2);
});

test('without a spoke in the credential the import says what is missing', async () => {
	await start({});
	const { error } = await orgs.importUsers({}, { credentials: orgs.hub.credentials });
	expect(error).toMatchObject({ message: expect.stringContaining('spoke') });
});
