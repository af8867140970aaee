import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { runNode } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

const ada = {
	login: 'ada@hub.example',
	email: 'ada@hub.example',
	firstName: 'Ada',
	lastName: 'Lovelace',
};
const given = 'Correct-Horse-7-Battery';

let hub: ServedOrg;

async function start(seed: Seed = {}) {
	hub = await serveHub(seed);
}

afterEach(async () => await hub.close());

/** Runs the node over the items with every attribute of an item mapped by an expression. */
async function provision(items: IDataObject[], parameters: IDataObject = {}, settings = {}) {
	const attributes = [...new Set(items.flatMap((item) => Object.keys(item)))];
	const value = Object.fromEntries(
		attributes.map((name) => [name, `={{ $json[${JSON.stringify(name)}] }}`]),
	);
	return await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'defineBelow', value }, ...parameters },
		credentials: hub.credentials,
		items,
		settings,
	});
}

describe('a joiner', () => {
	test.each([
		['active_with_pass', 'ACTIVE', given],
		['active_without_pass', 'PROVISIONED', undefined],
		['pending_with_pass', 'STAGED', given],
		['pending_without_pass', 'STAGED', undefined],
	])('with %s is created as %s', async (initialStatus, status, password) => {
		await start();
		const { items, error } = await provision([ada], { initialStatus, password: given });
		expect(error).toBeUndefined();
		expect(hub.org.userByLogin(ada.login)).toMatchObject({ status, password });
		expect(items).toMatchObject([
			{
				action: 'created',
				login: ada.login,
				status: { before: null, after: status },
				hubUser: { profile: ada },
			},
		]);
	});

	test('gets the security question with its answer, and neither answer nor password is in the output', async () => {
		await start();
		const options = { securityQuestion: 'First school?', securityAnswer: 'Ockham Park' };
		const { run } = await provision([ada], {
			initialStatus: 'active_with_pass',
			password: given,
			options,
		});
		expect(hub.org.userByLogin(ada.login)?.recoveryQuestion).toEqual({
			question: 'First school?',
			answer: 'Ockham Park',
		});
		const output = JSON.stringify(run.data.resultData.runData.Node);
		expect(output).toContain(ada.login);
		expect(output).not.toContain('Ockham Park');
		expect(output).not.toContain(given);
		expect(output).not.toContain(hub.org.token);
	});

	test('who comes again is kept and nothing is written', async () => {
		await start();
		await provision([ada]);
		hub.org.journal.clear();
		const { items } = await provision([ada]);
		expect(items).toMatchObject([{ action: 'kept', changes: [] }]);
		expect(hub.writes()).toEqual([]);
	});
});

describe('a mover', () => {
	test('gets exactly the attributes that changed, and hub values that nobody mapped stay', async () => {
		await start({ users: [{ profile: { ...ada, department: 'Mill', nickName: 'Enchantress' } }] });
		const { items } = await provision([{ ...ada, department: 'Engine' }], { operation: 'update' });
		expect(items).toMatchObject([
			{
				action: 'updated',
				changes: [{ attribute: 'department', before: 'Mill', after: 'Engine' }],
			},
		]);
		expect(hub.org.journal.writes().map(({ requestBody }) => requestBody)).toEqual([
			{ profile: { department: 'Engine' } },
		]);
		expect(hub.org.userByLogin(ada.login)?.profile).toMatchObject({
			department: 'Engine',
			nickName: 'Enchantress',
		});
	});

	test('whose value is empty is left alone, or cleared when asked', async () => {
		await start({ users: [{ profile: { ...ada, department: 'Mill' } }] });
		const emptied = { ...ada, department: '' };
		expect((await provision([emptied])).items).toMatchObject([{ action: 'kept' }]);
		const { items } = await provision([emptied], { options: { emptyValues: 'clear' } });
		expect(items).toMatchObject([
			{ action: 'updated', changes: [{ attribute: 'department', after: null }] },
		]);
	});
});

test('a dry run tells the plan and writes nothing', async () => {
	await start({ users: [{ profile: { ...ada, title: 'Miss' } }] });
	const grace = {
		...ada,
		login: 'grace@hub.example',
		email: 'grace@hub.example',
		title: 'Rear Admiral',
	};
	const { items } = await provision([{ ...ada, title: 'Countess' }, grace], { dryRun: true });
	expect(items).toMatchObject([
		{
			action: 'updated',
			planned: true,
			changes: [{ attribute: 'title', before: 'Miss', after: 'Countess' }],
		},
		{ action: 'created', planned: true, status: { before: null, after: 'PROVISIONED' } },
	]);
	expect(hub.writes()).toEqual([]);
});

describe('a feed', () => {
	const feed = [
		ada,
		{ ...ada, login: 'nobody@hub', email: 'nobody@hub' },
		{ ...ada, login: 'ADA@HUB.example', email: 'ada@hub.example', title: 'Countess' },
		{ ...ada, login: "o'brien+x@hub.example", email: 'obrien@hub.example', lastName: 'O’Brien' },
	];

	test('with Continue On Fail tells of every item, paired and in order', async () => {
		await start();
		const { items, outputs } = await provision(feed, {}, { onError: 'continueRegularOutput' });
		expect(items.map(({ action }) => action)).toEqual(['created', 'failed', 'updated', 'created']);
		expect(items[1]).toMatchObject({
			code: 'VALIDATION_REFUSED',
			error: expect.stringContaining('login'),
		});
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
	});

	test('a person twice in it, in another letter case, is one user with both rows’ values', async () => {
		await start();
		await provision(feed, {}, { onError: 'continueRegularOutput' });
		expect(
			hub.org
				.users()
				.map(({ login }) => login)
				.sort(),
		).toEqual(['ada@hub.example', "o'brien+x@hub.example"]);
		expect(hub.org.userByLogin('ada@hub.example')?.profile.title).toBe('Countess');
	});

	test('without Continue On Fail stops with what happened, to whom and what to do', async () => {
		await start();
		const { error } = await provision(feed);
		expect(error?.message).toContain('create user nobody');
		expect(error?.description).toMatch(/Correct the value.*Okta said: E0000001.*error ID oae/);
	});

	test('sends failures to the error output where there is one', async () => {
		await start();
		const { outputs } = await provision(feed, {}, { onError: 'continueErrorOutput' });
		expect(outputs.map((items) => items.length)).toEqual([3, 1]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			email: 'nobody@hub',
			error: expect.stringContaining('login'),
			details: { action: 'failed', code: 'VALIDATION_REFUSED' },
		});
	});
});

test('a login that is no e-mail address is refused before a call, where the hub wants one', async () => {
	await start();
	const { items } = await provision(
		[{ ...ada, login: 'ada.lovelace', email: 'ada' }],
		{},
		{ onError: 'continueRegularOutput' },
	);
	expect(items[0]).toMatchObject({
		code: 'ATTRIBUTES_NOT_VALID',
		error: expect.stringContaining('login: must be an email address'),
	});
	expect(hub.writes()).toEqual([]);
});

test('a wrong token is told with the remedy', async () => {
	await start();
	hub.credentials.hubApiToken = 'revoked';
	const { error } = await provision([ada]);
	expect(error?.message).toContain('Invalid token provided');
	expect(error?.description).toContain('revoked, has expired');
});

test('a credential that names one org twice is refused before anything is sent', async () => {
	await start();
	Object.assign(hub.credentials, {
		connectSpoke: true,
		spokeUrl: hub.credentials.hubUrl,
		spokeApiToken: 'x',
	});
	const { error } = await provision([ada]);
	expect(error?.message).toContain('Hub and spoke are the same org');
	expect(hub.calls()).toEqual([]);
});
