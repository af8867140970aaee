import type { IDataObject } from 'n8n-workflow';
import {
	ADA,
	BOB,
	GOES_ON,
	hub,
	setStatus,
	start,
	statusOf,
	stop,
	user,
	writes,
} from '../support/setStatusNode';

afterEach(stop);

describe('deletion', () => {
	test('asks for its own confirmation', async () => {
		await start();
		const unconfirmed = await setStatus({ operation: 'delete', confirmDeletion: 'yes' });
		expect(unconfirmed.error).toMatchObject({
			description: expect.stringContaining('‘Confirm Deletion’'),
		});
		expect(hub().calls()).toEqual([]);
		const { items } = await setStatus({ operation: 'delete', confirmDeletion: 'DELETE' });
		expect(items).toMatchObject([
			{ action: 'deleted', deleted: true, route: ['deactivate', 'delete'] },
		]);
		expect(hub().org.userByLogin(ADA)).toBeUndefined();
	});
});

describe('an AI agent', () => {
	const asTool = async (parameters: IDataObject) =>
		await setStatus(parameters, undefined, { tool: true });

	test('only gets plans until somebody lets it write', async () => {
		await start();
		expect((await asTool({ operation: 'suspend' })).items).toMatchObject([
			{ planned: true, route: ['suspend'] },
		]);
		expect(writes()).toEqual([]);
		await asTool({ operation: 'suspend', agentMayWrite: true });
		expect(statusOf(ADA)).toBe('SUSPENDED');
	});

	test.each([
		['by name', { operation: 'delete' }],
		['by status', { status: 'DELETED' }],
	])('deletes nobody, %s', async (_, wanted) => {
		await start();
		const all = { confirmDeletion: 'DELETE', agentMayWrite: true };
		const { error } = await asTool({ ...wanted, ...all });
		expect(error?.message).toContain('an AI agent may not delete users');
		expect(hub().calls()).toEqual([]);
	});
});

describe('the guard', () => {
	const crowd = Array.from({ length: 6 }, (_, at) => `user${at}@hub.example`);
	const six = crowd.map((login) => ({ login }));

	test.each([
		['exactly at it passes', 6],
		['one past it is refused', 5],
	])('Maximum Deactivations: %s', async (_, maximumDeactivations) => {
		await start({ users: crowd.map((login) => user(login)) });
		const { error } = await setStatus({ operation: 'deactivate', maximumDeactivations }, six);
		if (maximumDeactivations === 6) expect(error).toBeUndefined();
		else
			expect(error?.message).toMatch(/6 deactivations.* of 6 .*‘Maximum Deactivations’ allows 5/);
		expect(writes()).toHaveLength(maximumDeactivations === 6 ? 6 : 0);
	});

	test('refuses the run once, paired with every item, where the workflow goes on', async () => {
		await start({ users: crowd.map((login) => user(login)) });
		const parameters = { operation: 'deactivate', maximumDeactivations: 1 };
		const { outputs } = await setStatus(parameters, six, GOES_ON);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]).toMatchObject({
			json: { action: 'refused', code: 'OVER_THE_CEILING' },
			pairedItem: six.map((_, item) => ({ item })),
		});
		expect(writes()).toEqual([]);
	});

	test('knows a percentage, of the org or of a group', async () => {
		await start({
			users: crowd.map((login) => user(login)),
			groups: [{ name: 'Berlin', members: crowd.slice(0, 2) }],
		});
		const scopeGroupId = hub().org.group('Berlin')?.id;
		const options = { maximumDeactivationsPercent: 50, scopeGroupId };
		const { error } = await setStatus({ operation: 'suspend', options }, six.slice(0, 2));
		expect(error?.message).toMatch(/of 2 \(100\.0 %\)/);
		const ofOrg = { maximumDeactivationsPercent: 50 };
		expect((await setStatus({ operation: 'suspend', options: ofOrg }, six.slice(0, 2))).error).toBe(
			undefined,
		);
	});
});

test('protected users, a protected group and administrators are left alone, each item with its reason', async () => {
	const admin = 'admin@hub.example';
	const member = 'member@hub.example';
	await start({
		users: [user(ADA), user(BOB), user(admin, { roles: ['APP_ADMIN'] }), user(member)],
		groups: [{ name: 'Break glass', members: [member] }],
	});
	const options = { protectedUsers: ADA, protectedGroupId: hub().org.group('Break glass')?.id };
	const { items } = await setStatus(
		{ operation: 'deactivate', options },
		[ADA, BOB, admin, member].map((login) => ({ login })),
		GOES_ON,
	);
	expect(items.map(({ action, code }) => [action, code])).toEqual([
		['refused', 'PROTECTED_USER'],
		['updated', undefined],
		['refused', 'ADMINISTRATOR_NOT_TOUCHED'],
		['refused', 'PROTECTED_USER'],
	]);
});
