import type { IDataObject } from 'n8n-workflow';
import { hub, person, provision, sent, start, stop, userOf } from '../support/provisionNode';

afterEach(stop);

describe('outputs', () => {
	const feed = [person('new'), person('known'), person('moved', { title: 'Dr' }), { email: 'x' }];
	const known = { users: ['known', 'moved'].map((name) => ({ profile: person(name) })) };
	const logins = (outputs: Array<Array<{ json: IDataObject }>>) =>
		outputs.map((items) => items.map(({ json }) => json.code ?? json.login));

	test.each([
		['one', [['new@hub.example', 'known@hub.example', 'moved@hub.example', 'LOGIN_MISSING']]],
		['refused', [['new@hub.example', 'known@hub.example', 'moved@hub.example'], ['LOGIN_MISSING']]],
		[
			'changes',
			[['new@hub.example', 'moved@hub.example'], ['known@hub.example'], ['LOGIN_MISSING']],
		],
	])('%s: everybody goes where the option says', async (outputs, expected) => {
		await start(known);
		const result = await provision(feed, { options: { outputs } });
		expect(logins(result.outputs)).toEqual(expected);
	});

	test('of their own let a refused person stop nobody, without any other setting', async () => {
		await start(known);
		const result = await provision(feed, { options: { outputs: 'refused' } }, 'stopWorkflow');
		expect(result.error).toBeUndefined();
		expect(result.outputs.map((items) => items.length)).toEqual([3, 1]);
		expect(result.outputs[1]?.[0]?.pairedItem).toEqual({ item: 3 });
	});

	test('a run that is refused whole still stops the workflow', async () => {
		await start(known);
		const options = { outputs: 'refused', maximumChanges: 0 };
		const { error } = await provision(feed, { options }, 'stopWorkflow');
		expect(error?.message).toContain('Maximum Changes');
	});
});

describe('who is looked for', () => {
	const numbered = { users: [{ profile: person('ada', { employeeNumber: '7' }) }] };
	const matching = (column: string) => ({
		profile: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [column] },
	});

	test('is found by the mapper’s column to match on', async () => {
		await start(numbered);
		const items = [person('ada.king', { employeeNumber: '7' })];
		expect((await provision(items, matching('employeeNumber'))).items).toMatchObject([
			{ action: 'updated', login: 'ada.king@hub.example' },
		]);
		expect(hub().org.users()).toHaveLength(1);
	});

	test('is found by the option rather than by the column', async () => {
		await start(numbered);
		const options = { matchBy: { rules: [{ by: 'login' }] } };
		const items = [person('ada.king', { employeeNumber: '7' })];
		const { items: told } = await provision(items, { ...matching('employeeNumber'), options });
		expect(told).toMatchObject([{ action: 'created' }]);
	});

	test('needs no login for an update by another attribute', async () => {
		await start(numbered);
		const parameters = { operation: 'update', ...matching('employeeNumber') };
		const { items } = await provision(
			[
				{ employeeNumber: '7', title: 'Countess' },
				{ employeeNumber: '8', title: 'Nobody' },
				{ title: 'Without a number' },
			],
			parameters,
		);
		expect(items).toMatchObject([
			{ action: 'updated', login: 'ada@hub.example' },
			{ code: 'USER_NOT_FOUND', error: expect.stringContaining('employeeNumber 8') },
			{ code: 'LOGIN_MISSING' },
		]);
		expect(userOf('ada')?.profile.title).toBe('Countess');
	});

	test('by a number that the hub keeps as a number', async () => {
		await start({
			attributes: { badge: { type: 'integer' } },
			users: [{ profile: person('ada', { badge: 7 }) }],
		});
		const { items } = await provision([person('ada.king', { badge: '7' })], matching('badge'));
		expect(items).toMatchObject([{ action: 'updated' }]);
	});

	test.each([
		['confirmed', 'id', 'kept'],
		['taken over by the remembered link', 'appLink', 'kept'],
	])('is %s by a hub id from an earlier run', async (_, by, action) => {
		await start(numbered);
		const options = { matchBy: { rules: [{ by }] }, hubId: userOf('ada')?.id };
		expect((await provision([person('ada')], { options })).items).toMatchObject([{ action }]);
	});
});

test('sensitive attributes are named in the output, and their values are nowhere in it', async () => {
	await start({ users: [{ profile: person('ada', { mobilePhone: '+1 555 0100' }) }] });
	const options = { sensitive: ['mobilePhone'] };
	const { items } = await provision([person('ada', { mobilePhone: '+1 555 0199' })], { options });
	expect(items).toMatchObject([{ changes: [{ attribute: 'mobilePhone', sensitive: true }] }]);
	expect(JSON.stringify(items)).not.toContain('555');
	expect(sent()).toEqual([{ profile: { mobilePhone: '+1 555 0199' } }]);
});

test('create-only attributes are set for a new user and left alone afterwards', async () => {
	await start({ users: [{ profile: person('ada', { nickName: 'Enchantress' }) }] });
	const options = { onlyOnCreate: ['nickName'] };
	const rows = ['ada', 'bob'].map((name) => person(name, { nickName: 'Default' }));
	const { items } = await provision(rows, { options });
	expect(items.map(({ action }) => action)).toEqual(['kept', 'created']);
	expect(userOf('ada')?.profile.nickName).toBe('Enchantress');
	expect(userOf('bob')?.profile.nickName).toBe('Default');
});

describe('protected people', () => {
	test('are named by login or by a hub group, and nothing of theirs is changed', async () => {
		await start({
			users: [
				{ profile: person('break-glass') },
				{ profile: person('robot'), groups: ['Protected'] },
			],
		});
		const options = {
			protectedUsers: 'BREAK-GLASS@hub.example',
			protectedGroupId: hub().org.group('Protected')?.id,
		};
		const rows = ['break-glass', 'robot'].map((name) => person(name, { title: 'Pwned' }));
		const { items } = await provision(rows, { options });
		expect(items.map(({ code }) => code)).toEqual(['PROTECTED_USER', 'PROTECTED_USER']);
		expect(hub().writes()).toEqual([]);
	});
});

describe('Maximum Changes (Percent)', () => {
	const users = [...Array(10).keys()].map((at) => ({ profile: person(`user${at}`) }));
	const feed = (changed: number) =>
		users.map(({ profile }, at) => (at < changed ? { ...profile, title: 'Dr' } : profile));

	test.each([
		['exactly at it', 2, 2],
		['one past it', 3, 0],
	])('%s', async (_, changed, written) => {
		await start({ users });
		await provision(feed(changed), { options: { maximumChangesPercent: 20 } });
		expect(hub().writes()).toHaveLength(written);
	});
});

test('one line above the output sums the run up, with reasons', async () => {
	await start({ users: [{ profile: person('ada') }] });
	const { run } = await provision([person('ada'), person('bob'), { email: 'x' }]);
	expect(run.data.resultData.runData.Node?.[0]?.hints).toEqual([
		expect.objectContaining({
			message: expect.stringMatching(/^1 kept, 1 created, 1 refused: The item has no login/),
			type: 'warning',
		}),
	]);
});

describe('somebody else changes the user between reading and writing', () => {
	const known = { users: [{ profile: person('ada') }] };
	const conflict = (times: number) =>
		hub().org.knobs.faults.push({
			effect: { kind: 'error', code: 'E0000231' },
			method: 'POST',
			times,
		});

	test('once: the user is read and planned for again', async () => {
		await start(known);
		conflict(1);
		const { items } = await provision([person('ada', { title: 'Dr' })]);
		expect(items).toMatchObject([{ action: 'updated', requests: 6 }]);
		expect(userOf('ada')?.profile.title).toBe('Dr');
	});

	test('twice: it is told, and nothing is overwritten', async () => {
		await start(known);
		conflict(2);
		const { items } = await provision([person('ada', { title: 'Dr' })]);
		expect(items).toMatchObject([{ action: 'failed', code: 'CHANGED_MEANWHILE' }]);
		expect(userOf('ada')?.profile.title).toBeUndefined();
	});
});
