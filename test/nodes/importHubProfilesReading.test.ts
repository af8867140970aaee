import type { IDataObject, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { loadPackage } from '../support/engine';
import { people } from '../support/imports';
import { person, servedOrgs } from '../support/importNode';

const ada = 'ada@example.com';

let orgs: Awaited<ReturnType<typeof servedOrgs>>;
const start = async (seed: Parameters<typeof servedOrgs>[0]) => (orgs = await servedOrgs(seed));
afterEach(async () => await orgs.close());

const read = async (parameters: IDataObject = {}) =>
	await orgs.run({ operation: 'readUsers', returnAll: true, ...parameters });
const logins = (items: IDataObject[]) => items.map(({ login }) => login);
const searches = () =>
	orgs.hub.org.journal.entries.map(({ path }) =>
		new URL(path, orgs.hub.url).searchParams.get('search'),
	);

test('reading is the default, fetches only the chosen attributes and writes nothing', async () => {
	await start({ hub: { users: [person(ada, { mobilePhone: '+44 20', title: 'Countess' })] } });
	const { items, error } = await orgs.run({ attributes: ['login', 'title'] });
	expect(error).toBeUndefined();
	expect(items).toContainEqual({
		id: orgs.idOf(ada),
		status: 'ACTIVE',
		lastUpdated: expect.any(String),
		login: ada,
		title: 'Countess',
	});
	expect(JSON.stringify(orgs.hub.org.journal.entries)).not.toContain('+44 20');
	expect([...orgs.hub.writes(), ...orgs.spoke.calls()]).toEqual([]);
});

test('exactly as many come as the limit says', async () => {
	await start({ hub: { users: people(260) } });
	const { items } = await orgs.run({ returnAll: false, limit: 250 });
	expect(items).toHaveLength(250);
	expect(orgs.hub.calls()).toHaveLength(2);
});

test('raw is what Okta answers, mapped has names of its own', async () => {
	await start({ hub: { users: [person(ada)] } });
	const raw = await read({ attributes: [], output: 'raw' });
	expect(raw.items[1]).toMatchObject({ profile: { login: ada }, _links: expect.anything() });
	const names = { names: [{ attribute: 'login', name: 'account' }] };
	const mapped = await read({ attributes: ['login'], output: 'mapped', outputNames: names });
	expect(mapped.items[1]).toEqual({ id: orgs.idOf(ada), status: 'ACTIVE', account: ada });
});

describe('whom to read', () => {
	const gone = 'gone@example.com';
	async function department() {
		await start({
			hub: {
				attributes: { level: { type: 'integer' } },
				users: [
					person(ada, { department: 'Mathematics', level: 7 }),
					person('grace@example.com', { department: 'Navy', level: 9 }),
					{ ...person(gone, { department: 'Mathematics' }), status: 'DEPROVISIONED' },
				],
				groups: [{ name: 'Pioneers', members: [ada, gone] }],
			},
		});
	}
	const condition = (attribute: string, operator: string, value = '') => ({
		users: 'conditions',
		conditions: { conditions: [{ attribute, operator, value }] },
	});

	test.each([
		[
			'a search expression',
			{ users: 'search', searchExpression: 'profile.department eq "Navy"' },
			['grace@example.com'],
		],
		['a condition', condition('profile.department', 'sw', 'Math'), [ada]],
		['a condition on a number', condition('profile.level', 'gt', '8'), ['grace@example.com']],
		['a condition that something is not so', condition('profile.department', 'ne', 'Navy'), [ada]],
		[
			'a condition that there is a value',
			condition('profile.level', 'pr'),
			[ada, 'grace@example.com'],
		],
		[
			'deactivated as well',
			{ ...condition('profile.department', 'eq', 'Mathematics'), includeDeactivated: true },
			[ada, gone],
		],
		['a status', { users: 'status', statuses: ['DEPROVISIONED'] }, [gone]],
	])('is told by %s', async (_, parameters, expected) => {
		await department();
		const { items, error } = await read(parameters);
		expect(error).toBeUndefined();
		expect(logins(items)).toEqual(expected);
	});

	test('is told by a group', async () => {
		await department();
		const group = { mode: 'id', value: orgs.hub.org.group('Pioneers')?.id };
		expect(logins((await read({ users: 'group', group })).items)).toEqual([ada]);
		const all = await read({ users: 'group', group, includeDeactivated: true });
		expect(logins(all.items)).toEqual([ada, gone]);
	});

	test('is told by a user type', async () => {
		await start({
			hub: { userTypes: [{ name: 'contractor' }], users: [{ ...person(ada), type: 'contractor' }] },
		});
		const types = await optionsOf('hubUserTypes');
		const userType = types.find(({ name }) => name === 'contractor')?.value;
		expect(logins((await read({ users: 'type', userType })).items)).toEqual([ada]);
	});
});

test('what has not changed since the last run is left out', async () => {
	await start({ hub: { users: [person(ada)] } });
	expect((await read({ incremental: true })).items).toHaveLength(2);
	expect((await read({ incremental: true })).items).toEqual([]);
	expect(searches()).toEqual([expect.stringContaining('lastUpdated gt')]);
	await orgs.send('POST', `/api/v1/users/${orgs.idOf(ada)}`, { profile: { lastName: 'King' } });
	expect(logins((await read({ incremental: true })).items)).toEqual([ada]);
});

test('users come in batches', async () => {
	await start({ hub: { users: people(300) } });
	const wish = { inBatches: true, batchSize: 200, continueFrom: '={{ $json.cursor }}' };
	const first = await orgs.run({ operation: 'readUsers', returnAll: true, ...wish });
	expect(first.json[1]).toMatchObject([{ hasMore: true, read: 200 }]);
	const items = first.json[1] ?? [];
	const second = await orgs.run({ operation: 'readUsers', returnAll: true, ...wish }, { items });
	expect(second.json[1]).toMatchObject([{ hasMore: false, read: 101 }]);
	expect(new Set(logins([...first.items, ...second.items])).size).toBe(301);
});

describe('groups', () => {
	const groups = async (parameters: IDataObject = {}) =>
		await orgs.run({ operation: 'importGroups', returnAll: true, ...parameters });

	test('are read with members and matched with the spoke by name', async () => {
		await start({
			hub: {
				users: [person(ada)],
				groups: [{ name: 'Pioneers', members: [ada] }, { name: 'Navy' }],
			},
			spoke: { groups: [{ name: 'pioneers' }] },
		});
		const { items, error } = await groups({ withMembers: true, matchGroups: true });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ name: 'Pioneers', situation: 'found', members: [{ login: ada, status: 'ACTIVE' }] },
			{ name: 'Navy', situation: 'absent', members: [] },
		]);
	});
});

describe('the user schema', () => {
	const seed = {
		hub: {
			attributes: {
				badge: { title: 'Badge', type: 'string' as const, maxLength: 10, unique: true },
				level: { title: 'Level', type: 'integer' as const },
				grade: { title: 'Grade', type: 'string' as const, enum: ['A', 'B'] },
			},
		},
		spoke: { attributes: { level: { title: 'Level', type: 'string' as const } } },
	};
	const schema = async (parameters: IDataObject = {}) =>
		await orgs.run({ operation: 'importUserSchema', ...parameters });

	test('is only compared by default', async () => {
		await start(seed);
		const { items } = await schema();
		expect(items).toMatchObject([
			{ attribute: 'badge', action: 'created', planned: true },
			{
				attribute: 'level',
				action: 'clash',
				differences: ['type is integer in the hub and string in the spoke'],
			},
			{ attribute: 'grade', action: 'created', planned: true },
		]);
		expect(orgs.spoke.writes()).toEqual([]);
	});

	test('gets what the spoke lacks, and a clash is never changed', async () => {
		await start(seed);
		const { items } = await schema({ dryRun: false, schemaAttributes: ['badge', 'level'] });
		expect(items).toMatchObject([{ action: 'created' }, { action: 'clash' }]);
		expect(await schema({ dryRun: false, schemaAttributes: ['badge'] })).toMatchObject({
			items: [{ action: 'kept', reason: 'the spoke has it already' }],
		});
		expect(orgs.spoke.writes()).toEqual([]);
		const names = (await optionsOf('spokeAttributes')).map(({ value }) => value);
		expect(names).toEqual(expect.arrayContaining(['badge', 'level']));
		expect(names).not.toContain('grade');
	});

	test('offers as link attributes what the spoke itself added as text', async () => {
		await start(seed);
		expect((await optionsOf('linkAttributes')).map(({ value }) => value)).toEqual([
			'',
			'hubId',
			'level',
		]);
		expect((await optionsOf('sharedAttributes')).map(({ value }) => value)).not.toContain('level');
		expect((await optionsOf('attributesToImport')).map(({ name }) => name)).toEqual([
			'badge: missing in the spoke',
			'level: differs in the spoke',
			'grade: missing in the spoke',
		]);
	});
});

/** What a field of the node offers, read as the editor does. */
async function optionsOf(method: string): Promise<INodePropertyOptions[]> {
	const loader = await loadPackage();
	const { type } = loader.getNode('importHubProfiles');
	const { loadOptions } = (type as INodeType).methods ?? {};
	const context = await orgs.editor();
	return (await loadOptions?.[method]?.call(context)) ?? [];
}
