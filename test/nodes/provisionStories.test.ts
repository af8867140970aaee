import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { runNode } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

const person = (name: string, more: IDataObject = {}) => ({
	login: `${name}@hub.example`,
	email: `${name}@hub.example`,
	firstName: name,
	lastName: 'Example',
	...more,
});

let hub: ServedOrg;
const start = async (seed: Seed = {}) => {
	hub = await serveHub(seed);
};
afterEach(async () => await hub.close());

async function provision(
	items: IDataObject[],
	parameters: IDataObject = {},
	onError = 'continueRegularOutput',
) {
	return await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'autoMapInputData', value: null }, ...parameters },
		credentials: hub.credentials,
		items,
		settings: { onError } as never,
	});
}

const byRules = (...rules: IDataObject[]) => ({ options: { matchBy: { rules } } });

describe('a rehire', () => {
	const left = { users: [{ profile: person('ada'), status: 'DEPROVISIONED' as const }] };

	test('comes back and is changed, in that order', async () => {
		await start(left);
		const { items } = await provision([person('ada', { title: 'Countess' })]);
		expect(items).toMatchObject([
			{ action: 'reactivated', status: { before: 'DEPROVISIONED', after: 'PROVISIONED' } },
		]);
		expect(hub.writes().map((call) => call.replace(/00u\w+/, 'ID'))).toEqual([
			'POST /api/v1/users/ID/lifecycle/activate',
			'POST /api/v1/users/ID',
		]);
	});

	test.each([
		['leave', 'kept'],
		['refuse', 'refused'],
	])('with %s is %s and nothing is written', async (whenDeactivated, action) => {
		await start(left);
		const { items } = await provision([person('ada')], { options: { whenDeactivated } });
		expect(items).toMatchObject([{ action }]);
		expect(hub.writes()).toEqual([]);
	});

	test('comes back active with a password, which is told only when asked for', async () => {
		await start(left);
		const parameters = {
			initialStatus: 'active_with_pass',
			passwordFrom: 'generated',
			returnPassword: true,
		};
		const { items } = await provision([person('ada')], parameters);
		expect(items).toMatchObject([{ status: { after: 'ACTIVE' } }]);
		expect(hub.org.userByLogin('ada@hub.example')?.password).toBe(items[0]?.password);
	});
});

describe('a rename', () => {
	test('is found by the employee number and gets the new login', async () => {
		await start({ users: [{ profile: person('ada', { employeeNumber: '7' }) }] });
		const renamed = { ...person('ada.king'), employeeNumber: '7' };
		const { items } = await provision(
			[renamed],
			byRules({ by: 'login' }, { by: 'attribute', attribute: 'employeeNumber' }),
		);
		expect(items).toMatchObject([{ action: 'updated' }]);
		expect(hub.org.users().map(({ login }) => login)).toEqual(['ada.king@hub.example']);
	});

	test('that two users would match is refused and names both', async () => {
		await start({
			users: [
				{ profile: person('ada', { employeeNumber: '7' }) },
				{ profile: person('grace', { employeeNumber: '7' }) },
			],
		});
		const { items } = await provision(
			[{ ...person('new'), employeeNumber: '7' }],
			byRules({ by: 'attribute', attribute: 'employeeNumber' }),
		);
		expect(items).toMatchObject([{ action: 'refused', code: 'AMBIGUOUS_MATCH' }]);
		expect(String(items[0]?.error)).toMatch(/ada@hub\.example.*grace@hub\.example/);
		expect(hub.writes()).toEqual([]);
	});
});

test.each([
	"o'brien@hub.example",
	'anne+test@hub.example',
	'zoë@hub.example',
	'a/b@hub.example',
	'ADA@HUB.EXAMPLE',
])('the login %s is found again', async (login) => {
	await start({ users: [{ profile: person('x', { login }) }] });
	const { items } = await provision([person('x', { login })]);
	expect(items).toMatchObject([{ action: 'kept' }]);
	expect(hub.writes()).toEqual([]);
});

describe('a row that cannot be right never reaches Okta', () => {
	const schema = { attributes: { floor: { type: 'integer' as const } } };

	test.each([
		['of a wrong type', { floor: 'third' }, 'ATTRIBUTES_NOT_VALID', 'floor: must be a number'],
		['with a name the hub lacks', { shoeSize: 43 }, 'UNKNOWN_ATTRIBUTE', "'shoeSize'"],
		['with an emoji', { title: 'Dr 🧠' }, 'ATTRIBUTES_NOT_VALID', 'title: has a character'],
		[
			'with a name that is too long',
			{ firstName: 'A'.repeat(51) },
			'ATTRIBUTES_NOT_VALID',
			'firstName: must have at most 50',
		],
	])('%s', async (_, more, code, said) => {
		await start(schema);
		const { items } = await provision([person('ada', more)]);
		expect(items).toMatchObject([
			{ action: 'refused', code, error: expect.stringContaining(said) },
		]);
		expect(hub.writes()).toEqual([]);
	});

	test('unless unknown attributes are to be dropped, which is told', async () => {
		await start(schema);
		const { items } = await provision([person('ada', { shoeSize: 43, floor: '3' })], {
			options: { unknownAttributes: 'drop' },
		});
		expect(items).toMatchObject([
			{ action: 'created', warnings: [expect.stringContaining('shoeSize')] },
		]);
		expect(hub.org.userByLogin('ada@hub.example')?.profile.floor).toBe(3);
	});
});

describe('whom a run must not touch', () => {
	const owned = { attributes: { provisionedBy: { type: 'string' as const } } };
	const spokeA = { options: { ownershipAttribute: 'provisionedBy', ownerName: 'spoke-a' } };

	test('another spoke’s user is refused, ours is changed, nobody’s is linked', async () => {
		await start({
			...owned,
			users: [
				{ profile: person('theirs', { provisionedBy: 'spoke-b' }) },
				{ profile: person('ours', { provisionedBy: 'spoke-a' }) },
				{ profile: person('free') },
			],
		});
		const { items } = await provision(
			['theirs', 'ours', 'free', 'new'].map((name) => person(name, { title: 'Dr' })),
			spokeA,
		);
		expect(items.map(({ action }) => action)).toEqual(['refused', 'updated', 'linked', 'created']);
		expect(items[0]).toMatchObject({ code: 'OWNED_BY_ANOTHER_SPOKE' });
		expect(hub.org.users().map(({ profile }) => profile.provisionedBy)).toEqual([
			'spoke-b',
			'spoke-a',
			'spoke-a',
			'spoke-a',
		]);
	});

	test('an administrator is left as is', async () => {
		await start({
			tokens: [{ token: 'other', roles: ['HELP_DESK_ADMIN'], login: 'admin@hub.example' }],
		});
		const { items } = await provision([{ login: 'admin@hub.example', title: 'Pwned' }], {
			operation: 'update',
		});
		expect(items).toMatchObject([{ action: 'refused', code: 'ADMINISTRATOR_NOT_TOUCHED' }]);
		expect(hub.writes()).toEqual([]);
	});

	test('people of a foreign e-mail domain are refused', async () => {
		await start();
		const { items } = await provision(
			[person('ada'), { ...person('eve'), email: 'eve@evil.example' }],
			{ options: { emailDomains: 'hub.example' } },
		);
		expect(items.map(({ action }) => action)).toEqual(['created', 'refused']);
	});
});

describe('Maximum Changes', () => {
	const known = [...Array(10).keys()].map((at) => ({ profile: person(`user${at}`) }));
	const feed = (changed: number) =>
		known.map(({ profile }, at) => (at < changed ? { ...profile, title: 'Dr' } : profile));

	test('lets a run through that is exactly at it', async () => {
		await start({ users: known });
		const { items } = await provision(feed(3), { options: { maximumChanges: 3 } });
		expect(items.filter(({ action }) => action === 'updated')).toHaveLength(3);
	});

	test('refuses the whole run one past it, with the numbers and before the first write', async () => {
		await start({ users: known });
		const { items } = await provision(feed(4), { options: { maximumChanges: 3 } });
		expect(items).toMatchObject([
			{
				action: 'refused',
				code: 'OVER_THE_CEILING',
				error: expect.stringContaining('4 changes of 10'),
			},
		]);
		expect(hub.writes()).toEqual([]);
	});

	test('sends the refusal of a run to the error output where there is one', async () => {
		await start({ users: known });
		const { outputs } = await provision(
			feed(4),
			{ options: { maximumChanges: 3 } },
			'continueErrorOutput',
		);
		expect(outputs.map((items) => items.map(({ json }) => json.details))).toMatchObject([
			[],
			[{ action: 'refused', code: 'OVER_THE_CEILING' }],
		]);
	});
});

describe('a nightly run', () => {
	const people = [...Array(1_000).keys()].map((at) =>
		person(`user${at}`, { title: `Engineer ${at}` }),
	);

	test('of a thousand unchanged people reads little and writes nothing', async () => {
		await start({ users: people.map((profile) => ({ profile })) });
		const { items } = await provision(people);
		expect(items.every(({ action }) => action === 'kept')).toBe(true);
		expect(hub.writes()).toEqual([]);
		expect(hub.calls().length).toBeLessThanOrEqual(0.05 * people.length);
	});

	test('reads singly only whom it changes', async () => {
		await start({ users: people.map((profile) => ({ profile })) });
		const feed = people.map((profile, at) =>
			at % 100 === 0 ? { ...profile, title: 'Director' } : profile,
		);
		const { items } = await provision(feed);
		expect(items.filter(({ action }) => action === 'updated')).toHaveLength(10);
		expect(hub.writes()).toHaveLength(10);
		expect(hub.calls().length).toBeLessThanOrEqual(0.05 * people.length + 3 * 10);
	});

	test('creates joiners with one request each', async () => {
		await start();
		const joiners = people.slice(0, 100);
		const { items } = await provision(joiners);
		expect(items.every(({ action }) => action === 'created')).toBe(true);
		expect(hub.calls().length).toBeLessThanOrEqual(100 + 0.05 * 100 + 1);
	});
});

test('an agent’s tool only plans until somebody lets it write', async () => {
	await start();
	const asTool = {
		name: 'provisionUser',
		credentials: hub.credentials,
		items: [person('ada')],
		tool: true,
	};
	const profile = { mappingMode: 'autoMapInputData', value: null };
	const planned = await runNode({ ...asTool, parameters: { profile } });
	expect(planned.items).toMatchObject([{ action: 'created', planned: true }]);
	expect(hub.writes()).toEqual([]);
	const written = await runNode({ ...asTool, parameters: { profile, agentMayWrite: true } });
	expect(written.items).toMatchObject([{ action: 'created', planned: false }]);
});
