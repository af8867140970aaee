import { updateUser } from '../../src/okta/users';
import {
	DELTA,
	HOUR,
	leavers,
	MINUTE,
	people,
	person,
	twoOrgs,
	type TaskWish,
} from '../support/imports';
import { clientOf } from '../support/orgClient';

const ada = 'ada@example.com';
const doing = 'change somebody';
const delta = { delta: DELTA };

type Orgs = ReturnType<typeof twoOrgs>;

async function change(orgs: Orgs, login: string, profile: Record<string, unknown>) {
	await updateUser(clientOf(orgs.hub), orgs.idOf(login), { profile }, { doing });
}

async function importedOnce(count = 3) {
	const orgs = twoOrgs({ hub: { users: [person(ada), ...people(count)] } });
	orgs.clock.advance(HOUR);
	await orgs.run({ ...delta, rules: { newUsers: 'mail' } });
	orgs.clock.advance(HOUR);
	return orgs;
}

const loginsOf = ({ entries }: { entries: Array<{ login: string }> }) =>
	entries.map(({ login }) => login);

test('a delta reads only what changed since the last import', async () => {
	const orgs = await importedOnce();
	await change(orgs, ada, { title: 'Countess' });
	const result = await orgs.run(delta);
	expect(result.summary).toMatchObject({ mode: 'delta', read: 1, actions: { updated: 1 } });
	expect(orgs.spoke.userByLogin(ada)?.profile.title).toBe('Countess');
});

test('a change that the search index shows late is found by the next delta', async () => {
	const orgs = await importedOnce();
	orgs.hub.knobs.indexLagMs = 2 * MINUTE;
	await change(orgs, 'person0@example.com', { title: 'Early' });
	orgs.clock.advance(MINUTE);
	await change(orgs, ada, { title: 'Countess' });
	orgs.clock.advance(MINUTE + 30_000);
	expect(loginsOf(await orgs.run(delta))).toEqual(['person0@example.com']);
	orgs.clock.advance(MINUTE);
	expect(loginsOf(await orgs.run(delta))).toEqual([ada]);
});

test('what was handed on is not handed on again out of the overlap', async () => {
	const orgs = await importedOnce();
	await change(orgs, ada, { title: 'Countess' });
	expect(loginsOf(await orgs.run(delta))).toEqual([ada]);
	orgs.clock.advance(MINUTE);
	const again = await orgs.run(delta);
	expect(again.summary).toMatchObject({ read: 1, actions: {} });
});

test('a second change within the same second is handed on', async () => {
	const orgs = await importedOnce();
	await change(orgs, ada, { title: 'Countess' });
	await orgs.run(delta);
	await change(orgs, ada, { title: 'Lady' });
	expect(loginsOf(await orgs.run(delta))).toEqual([ada]);
	expect(orgs.spoke.userByLogin(ada)?.profile.title).toBe('Lady');
});

test('everything is compared again after the time set for it', async () => {
	const orgs = await importedOnce();
	orgs.clock.advance(DELTA.fullEveryMs);
	expect((await orgs.run(delta)).summary).toMatchObject({ mode: 'full', read: 5 });
	expect((await orgs.run(delta)).summary.mode).toBe('delta');
});

test('other settings begin anew', async () => {
	const orgs = await importedOnce();
	const { summary } = await orgs.run({ ...delta, identity: 'an import with another reset key' });
	expect(summary.mode).toBe('full');
});

test('an import that fails before its output changes nothing that is remembered', async () => {
	const orgs = await importedOnce();
	await change(orgs, ada, { title: 'Countess' });
	const before = JSON.stringify(orgs.store);
	orgs.spoke.knobs.faults.push({ effect: { kind: 'error', code: 'E0000011' }, method: 'POST' });
	await expect(orgs.run(delta)).rejects.toMatchObject({ code: 'AUTHENTICATION_REFUSED' });
	expect(JSON.stringify(orgs.store)).toBe(before);
	expect(loginsOf(await orgs.run(delta))).toEqual([ada]);
});

test('an import whose output never arrives is done again', async () => {
	const orgs = await importedOnce();
	await change(orgs, ada, { title: 'Countess' });
	await orgs.call(delta);
	const again = await orgs.run(delta);
	expect(again.entries).toEqual([expect.objectContaining({ login: ada, action: 'kept' })]);
});

test('somebody for whom it failed is tried again although nothing changed', async () => {
	const orgs = await importedOnce();
	await change(orgs, ada, { title: 'Countess' });
	orgs.clock.advance(HOUR);
	orgs.spoke.knobs.faults.push({ effect: { kind: 'error', code: 'E0000001' }, method: 'POST' });
	expect((await orgs.run(delta)).summary.actions).toEqual({ failed: 1 });
	orgs.clock.advance(HOUR);
	expect((await orgs.run(delta)).summary.actions).toEqual({ updated: 1 });
	orgs.clock.advance(HOUR);
	expect((await orgs.run(delta)).summary.actions).toEqual({});
});

test('the clock of the machine does not matter', async () => {
	const orgs = twoOrgs();
	orgs.hub.knobs.clockSkewMs = -10 * HOUR;
	orgs.hub.seed({ users: [person(ada)] });
	await orgs.run(delta);
	orgs.clock.advance(HOUR);
	await change(orgs, ada, { title: 'Countess' });
	expect(loginsOf(await orgs.run(delta))).toEqual([ada]);
});

test('a deactivated user shows in a delta, a deleted one only in a full compare', async () => {
	const orgs = await importedOnce();
	const policy: TaskWish = {
		...delta,
		rules: { leavers: leavers({ DEPROVISIONED: 'suspend', DELETED: 'deactivate' }) },
	};
	const hub = clientOf(orgs.hub);
	const remove = async () =>
		await hub.send({ method: 'DELETE', path: `/api/v1/users/${orgs.idOf(ada)}`, doing });
	await remove();
	expect((await orgs.run(policy)).summary.actions).toEqual({ suspended: 1 });
	await remove();
	expect((await orgs.run(policy)).summary.actions).toEqual({});
	orgs.clock.advance(DELTA.fullEveryMs);
	const { summary } = await orgs.run(policy);
	expect(summary).toMatchObject({ mode: 'full', actions: { deactivated: 1 } });
});

describe('a group', () => {
	const wish = (orgs: Orgs): TaskWish => ({
		...delta,
		scope: { by: 'group', groupId: orgs.hub.group('Import')?.id ?? '' },
	});

	async function grouped() {
		const orgs = twoOrgs({
			hub: {
				users: people(3),
				groups: [{ name: 'Import', members: ['person0@example.com', 'person1@example.com'] }],
			},
		});
		orgs.clock.advance(HOUR);
		await orgs.run(wish(orgs));
		orgs.clock.advance(HOUR);
		return orgs;
	}

	test('is imported with its members only', async () => {
		const orgs = await grouped();
		expect(orgs.spoke.users().map(({ login }) => login)).toEqual([
			'person0@example.com',
			'person1@example.com',
		]);
	});

	test('hands on a member who changed', async () => {
		const orgs = await grouped();
		await change(orgs, 'person1@example.com', { title: 'Lead' });
		expect(loginsOf(await orgs.run(wish(orgs)))).toEqual(['person1@example.com']);
	});

	test('hands on a member who only joined', async () => {
		const orgs = await grouped();
		const path = `/api/v1/groups/${orgs.hub.group('Import')?.id}/users/${orgs.idOf('person2@example.com')}`;
		await clientOf(orgs.hub).send({ method: 'PUT', path, doing });
		await orgs.run(wish(orgs));
		expect(orgs.spoke.userByLogin('person2@example.com')).toBeDefined();
	});
});
