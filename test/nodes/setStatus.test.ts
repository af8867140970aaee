import { ADA, BOB, hub, id, setStatus, start, stop, user, writes } from '../support/setStatusNode';

afterEach(stop);

describe('a desired status', () => {
	test('is reached, told, and kept by the next run', async () => {
		await start();
		const { items, error } = await setStatus({ status: 'SUSPENDED' });
		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				action: 'updated',
				planned: false,
				login: ADA,
				hubId: id(ADA),
				status: { before: 'ACTIVE', after: 'SUSPENDED' },
				route: ['suspend'],
				warnings: [],
				requests: 3,
			},
		]);
		expect(hub().calls()).toEqual([
			`GET /api/v1/users/${encodeURIComponent(ADA)}`,
			`GET /api/v1/users/${id(ADA)}/roles`,
			`POST /api/v1/users/${id(ADA)}/lifecycle/suspend`,
			`GET /api/v1/users/${id(ADA)}`,
		]);
		hub().org.journal.clear();
		const again = await setStatus({ status: 'SUSPENDED' });
		expect(again.items).toMatchObject([
			{ action: 'kept', reason: 'the user is suspended already' },
		]);
		expect(writes()).toEqual([]);
	});

	test('may come from the item, in the words of a spoke or of Okta’s console', async () => {
		await start({ users: [user(ADA), user(BOB, { status: 'SUSPENDED' })] });
		const feed = [
			{ login: ADA, status: 'Deactivated' },
			{ login: BOB, status: 'ACTIVE' },
		];
		const { items } = await setStatus({ status: '={{ $json.status }}' }, feed);
		expect(items).toMatchObject([
			{ login: ADA, status: { after: 'DEPROVISIONED' } },
			{ login: BOB, status: { after: 'ACTIVE' } },
		]);
	});

	test('that cannot be set fails with the words that can', async () => {
		await start();
		const { error } = await setStatus({ status: '={{ "LOCKED_OUT" }}' });
		expect(error).toMatchObject({ description: expect.stringContaining('ACTIVE, SUSPENDED') });
	});

	test('that cannot be reached fails with the reason and the way out', async () => {
		await start({ users: [user(ADA, { status: 'PROVISIONED' })] });
		const { error } = await setStatus({ status: 'ACTIVE' });
		expect(error).toMatchObject({
			message: `${ADA} is PROVISIONED and becomes ACTIVE only with a password, and none may be set`,
			description: expect.stringContaining('‘Pending Counts as Active’'),
		});
		expect(writes()).toEqual([]);
	});

	test('is reached with a password, which is in no output', async () => {
		await start({ users: [user(ADA, { status: 'PROVISIONED' })] });
		const options = { password: 'Horse-7-Battery' };
		const { run, items } = await setStatus({ status: 'ACTIVE', options });
		expect(items).toMatchObject([{ route: ['setPassword'], status: { after: 'ACTIVE' } }]);
		expect(hub().org.userByLogin(ADA)?.password).toBe('Horse-7-Battery');
		const output = JSON.stringify(run.data.resultData.runData.Node);
		expect(output).not.toContain('Horse-7-Battery');
		expect(output).not.toContain(hub().org.token);
	});
});

describe('who', () => {
	test.each([
		['by ID', () => ({ mode: 'id', value: id(ADA) })],
		['from the list', () => ({ mode: 'list', value: id(ADA), cachedResultName: 'Ada' })],
		['by login', () => ({ mode: 'login', value: ` ${ADA.toUpperCase()} ` })],
	])('is found %s', async (_, locator) => {
		await start();
		const { items } = await setStatus({ operation: 'suspend', user: { __rl: true, ...locator() } });
		expect(items).toMatchObject([{ action: 'updated', login: ADA }]);
	});

	test('is found by matching rules in their order', async () => {
		await start({
			users: [
				{ profile: { login: ADA, employeeNumber: '4711' } },
				{ profile: { login: BOB, email: 'ada@mail.example' } },
			],
		});
		const rules = {
			rules: [
				{ attribute: 'costCenter', value: '' },
				{ attribute: 'employeeNumber', value: '={{ $json.number }}' },
				{ attribute: 'email', value: 'ada@mail.example' },
			],
		};
		const byRules = { operation: 'suspend', findBy: 'rules', rules };
		const { items } = await setStatus(byRules, [{ number: 4711 }, { number: '' }]);
		expect(items).toMatchObject([{ login: ADA }, { login: BOB }]);
	});

	test('is refused where nobody is named', async () => {
		await start();
		const { error } = await setStatus({ operation: 'suspend' }, [{ login: '' }]);
		expect(error).toBeDefined();
		expect(hub().calls()).toEqual([]);
	});

	test('is one person, however it is named: done in order, not raced', async () => {
		await start();
		const rules = {
			rules: [
				{ attribute: 'id', value: '={{ $json.id }}' },
				{ attribute: 'login', value: '={{ $json.login }}' },
			],
		};
		const { items } = await setStatus({ findBy: 'rules', rules, status: '={{ $json.status }}' }, [
			{ id: id(ADA), status: 'SUSPENDED' },
			{ login: ADA, status: 'ACTIVE' },
			{ id: id(ADA), status: 'DEPROVISIONED' },
		]);
		expect(items.map(({ status }) => status)).toEqual([
			{ before: 'ACTIVE', after: 'SUSPENDED' },
			{ before: 'SUSPENDED', after: 'ACTIVE' },
			{ before: 'ACTIVE', after: 'DEPROVISIONED' },
		]);
	});
});
