import { hub, person, provision, sent, start, stop, userOf } from '../support/provisionNode';

afterEach(stop);

const withPassword = { initialStatus: 'active_with_pass' };
const bcrypt = {
	algorithm: 'BCRYPT',
	workFactor: 10,
	salt: 'rwh3vH166HCH/NT9XV5FYu',
	value: 'qaMqvAPULkbiQzkTCWo5XDcvzpk8Tna',
};

describe('a password', () => {
	test('comes as a hash of another system', async () => {
		await start();
		const passwordHash = JSON.stringify(bcrypt);
		const parameters = { ...withPassword, passwordFrom: 'hash', passwordHash };
		const { items } = await provision([person('ada')], parameters);
		expect(items).toMatchObject([{ action: 'created', status: { after: 'ACTIVE' } }]);
		expect(sent()).toMatchObject([{ credentials: { password: { hash: bcrypt } } }]);
	});

	test.each([
		['no JSON', 'INPUT_UNREADABLE', '$2a$10$rwh3vH166HCH/NT9XV5FYu'],
		['no hash', 'INPUT_UNREADABLE', '{ "salt": "x" }'],
		[
			'a hash that cannot be right',
			'PASSWORD_HASH_WRONG',
			JSON.stringify({ ...bcrypt, salt: 'x' }),
		],
		['an unknown algorithm', 'PASSWORD_HASH_WRONG', '{ "algorithm": "SCRYPT", "value": "x" }'],
	])('that is %s never reaches Okta', async (_, code, passwordHash) => {
		await start();
		const parameters = { ...withPassword, passwordFrom: 'hash', passwordHash };
		expect((await provision([person('ada')], parameters)).items).toMatchObject([{ code }]);
		expect(hub().writes()).toEqual([]);
	});

	test('is asked for by Okta’s own hook at the first sign-in', async () => {
		await start();
		await provision([person('ada')], { ...withPassword, passwordFrom: 'hook' });
		expect(sent()).toMatchObject([{ credentials: { password: { hook: { type: 'default' } } } }]);
	});

	test('has to be changed at the first sign-in where that is asked for', async () => {
		await start();
		const parameters = {
			...withPassword,
			password: 'Correct-Horse-7',
			options: { mustChangePassword: true },
		};
		const { items } = await provision([person('ada')], parameters);
		expect(items).toMatchObject([{ status: { after: 'PASSWORD_EXPIRED' } }]);
		expect(userOf('ada')?.status).toBe('PASSWORD_EXPIRED');
	});

	test('that is generated has the length asked for and stays out of the output', async () => {
		await start();
		const parameters = { ...withPassword, passwordFrom: 'generated', passwordLength: 24 };
		const { items } = await provision([person('ada')], parameters);
		expect(userOf('ada')?.password).toHaveLength(24);
		expect(JSON.stringify(items)).not.toContain(userOf('ada')?.password);
	});

	test('that is generated is another one for each person', async () => {
		await start();
		const parameters = { ...withPassword, passwordFrom: 'generated' };
		await provision([person('ada'), person('grace')], parameters);
		expect(userOf('grace')?.password).not.toBe(userOf('ada')?.password);
		expect(userOf('grace')?.password).toHaveLength(20);
	});
});

describe('a federated user', () => {
	const federated = { options: { federated: true } };

	test('starts active, without a password and a mail', async () => {
		await start();
		const { items } = await provision([person('ada')], federated);
		expect(items).toMatchObject([{ action: 'created', status: { after: 'ACTIVE' } }]);
		expect(sent()).toMatchObject([
			{ credentials: { provider: { type: 'FEDERATION', name: 'FEDERATION' } } },
		]);
		expect(hub().org.journal.writes()[0]?.path).toContain('provider=true');
	});

	test.each([
		['a password', { ...withPassword, password: 'Correct-Horse-7' }, {}],
		['a security question', {}, { securityQuestion: 'First school?', securityAnswer: 'Ockham' }],
	])('takes no %s', async (_, parameters, options) => {
		await start();
		const { items } = await provision([person('ada')], {
			...parameters,
			options: { ...federated.options, ...options },
		});
		expect(items).toMatchObject([{ action: 'refused', code: 'FEDERATED_USER_HAS_NO_PASSWORD' }]);
		expect(hub().writes()).toEqual([]);
	});
});

test('groups at creation: twenty with the create, the others afterwards, as a list or as a text', async () => {
	const names = [...Array(22).keys()].map((at) => `Group ${at}`);
	await start({ groups: names.map((name) => ({ name })) });
	const ids = names.map((name) => hub().org.group(name)?.id ?? '');
	const { items } = await provision([person('ada')], { options: { groupIds: ids } });
	expect(items).toMatchObject([{ action: 'created', requests: 4 }]);
	expect(sent()[0]).toMatchObject({ groupIds: ids.slice(0, 20) });
	await provision([person('bob')], { options: { groupIds: `={{ "${ids.join(', ')}" }}` } });
	for (const name of ['ada', 'bob'])
		expect(
			userOf(name)
				?.groups.filter((group) => group !== 'Everyone')
				.sort(),
		).toEqual([...names].sort());
});

test('a user type has its own schema, and the new user gets type and realm', async () => {
	await start({ userTypes: [{ name: 'contractor', attributes: { agency: {} } }] });
	const [type] = [...hub().org.org.state.userTypes.values()].filter(
		({ name }) => name === 'contractor',
	);
	const items = [person('ada', { agency: 'Byron & Co' })];
	const options = { userTypeId: type?.id, realmId: 'guo1' };
	expect((await provision(items)).items).toMatchObject([{ code: 'UNKNOWN_ATTRIBUTE' }]);
	expect((await provision(items, { options })).items).toMatchObject([{ action: 'created' }]);
	expect(sent()).toMatchObject([{ type: { id: type?.id }, realmId: 'guo1' }]);
});

describe('the activation link', () => {
	test.each([
		['mail', 'POST /api/v1/users?activate=true', 'undefined', 'PROVISIONED'],
		['link', 'POST /api/v1/users?activate=false', 'string', 'PROVISIONED'],
		['silent', 'POST /api/v1/users?activate=false', 'undefined', 'PROVISIONED'],
	])('%s', async (activation, create, url, status) => {
		await start();
		const { items } = await provision([person('ada')], { options: { activation } });
		expect(typeof items[0]?.activationUrl).toBe(url);
		expect(userOf('ada')?.status).toBe(status);
		const writes = hub()
			.org.journal.writes()
			.map(({ method, path }) => `${method} ${path}`);
		expect(writes[0]).toBe(create);
		expect(writes.slice(1).every((call) => call.endsWith('activate?sendEmail=false'))).toBe(true);
	});
});
