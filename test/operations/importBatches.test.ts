import { updateUser } from '../../src/okta/users';
import { DELTA, HOUR, leavers, people, person, twoOrgs, type TaskWish } from '../support/imports';
import { clientOf } from '../support/orgClient';

type Orgs = ReturnType<typeof twoOrgs>;
const doing = 'change somebody';

/** Calls as a loop in a workflow does, and answers with the summaries of all calls. */
async function loop(orgs: Orgs, size: number, wish: TaskWish = {}, atMost = 50) {
	const summaries = [];
	for (let from = '', calls = 0; calls < atMost; calls += 1) {
		const { summary } = await orgs.run({ ...wish, batch: { size, from } });
		summaries.push(summary);
		if (!summary.hasMore) return summaries;
		from = summary.cursor;
	}
	return summaries;
}

const total = (summaries: Array<{ actions: Record<string, number> }>, action: string) =>
	summaries.reduce((sum, { actions }) => sum + (actions[action] ?? 0), 0);

test('an import in batches reads everybody once', async () => {
	const orgs = twoOrgs({ hub: { users: people(1_000) } });
	const summaries = await loop(orgs, 300, { plansOnly: true });
	expect(total(summaries, 'created')).toBe(1_001);
	expect(Math.max(...summaries.map(({ read }) => read))).toBeLessThanOrEqual(302);
});

test('a delta in batches advances only after the last one was gone through', async () => {
	const orgs = twoOrgs({ hub: { users: people(30) } });
	const cut = await loop(orgs, 10, { delta: DELTA }, 2);
	expect(cut.at(-1)).toMatchObject({ hasMore: true });
	const whole = await loop(orgs, 10, { delta: DELTA });
	expect(whole[0]).toMatchObject({ mode: 'full' });
	expect(total(whole, 'kept')).toBe(20);
	expect(total(whole, 'created')).toBe(11);
	expect((await loop(orgs, 10, { delta: DELTA }))[0]).toMatchObject({ mode: 'delta' });
});

test('a delta in batches remembers what every batch handed on', async () => {
	const orgs = twoOrgs({ hub: { users: people(30) } });
	await loop(orgs, 10, { delta: DELTA });
	expect(total(await loop(orgs, 10, { delta: DELTA }), 'kept')).toBe(0);
});

test('somebody for whom a batch failed is tried again by the next import', async () => {
	const orgs = twoOrgs({ hub: { users: people(30) } });
	orgs.spoke.knobs.faults.push({
		effect: { kind: 'error', code: 'E0000001' },
		method: 'POST',
		skip: 3,
	});
	await loop(orgs, 10, { delta: DELTA });
	orgs.clock.advance(HOUR);
	expect(total(await loop(orgs, 10, { delta: DELTA }), 'created')).toBe(1);
});

test('a loop whose memory got lost on the way does not advance', async () => {
	const orgs = twoOrgs({ hub: { users: people(30) } });
	const first = await orgs.run({ delta: DELTA, batch: { size: 10, from: '' } });
	delete orgs.store.imports;
	for (let { summary } = first; summary.hasMore; ) {
		const batch = { size: 10, from: summary.cursor };
		({ summary } = await orgs.run({ delta: DELTA, batch }));
	}
	expect((await orgs.run({ delta: DELTA })).summary.mode).toBe('full');
});

test('the deleted are found in batches as well', async () => {
	const orgs = twoOrgs({ hub: { users: people(20) } });
	await loop(orgs, 7);
	const hub = clientOf(orgs.hub);
	for (const { profile } of people(2)) {
		const path = `/api/v1/users/${orgs.idOf(profile.login)}`;
		await hub.send({ method: 'DELETE', path, doing });
		await hub.send({ method: 'DELETE', path, doing });
	}
	const summaries = await loop(orgs, 7, { rules: { leavers: leavers({ DELETED: 'deactivate' }) } });
	expect(total(summaries, 'deactivated')).toBe(2);
});

test('a batch goes on where the one before ended although Okta’s cursor has expired', async () => {
	const orgs = twoOrgs({ hub: { users: people(50) } });
	const first = await orgs.run({ plansOnly: true, batch: { size: 20, from: '' } });
	orgs.hub.knobs.faults.push({ effect: { kind: 'error', code: 'E0000031' }, path: /after=/ });
	const second = await orgs.run({
		plansOnly: true,
		batch: { size: 100, from: first.summary.cursor },
	});
	expect(second.summary.actions.created).toBe(31);
	expect(second.entries[0]?.login).toBe('person19@example.com');
});

test('people who change while batches are read are found by the next delta', async () => {
	const orgs = twoOrgs({ hub: { users: [person('ada@example.com'), ...people(30)] } });
	orgs.clock.advance(HOUR);
	const first = await orgs.run({ delta: DELTA, batch: { size: 10, from: '' } });
	orgs.clock.advance(HOUR);
	const change = { profile: { title: 'Countess' } };
	await updateUser(clientOf(orgs.hub), orgs.idOf('ada@example.com'), change, { doing });
	for (let { summary } = first; summary.hasMore; )
		({ summary } = await orgs.run({ delta: DELTA, batch: { size: 10, from: summary.cursor } }));
	expect(orgs.spoke.userByLogin('ada@example.com')?.profile.title).toBeUndefined();
	await orgs.run({ delta: DELTA });
	expect(orgs.spoke.userByLogin('ada@example.com')?.profile.title).toBe('Countess');
});

test.each([
	['of another import', { identity: 'another import' }],
	['that somebody shortened', { batch: { size: 10, from: '{"phase":"users"' } }],
])('a continuation %s is refused', async (_, wish) => {
	const orgs = twoOrgs({ hub: { users: people(30) } });
	const { summary } = await orgs.run({ batch: { size: 10, from: '' } });
	const batch = { size: 10, from: summary.cursor };
	await expect(orgs.run({ batch, ...wish })).rejects.toMatchObject({
		code: 'CONTINUATION_REFUSED',
	});
});

test('members of a group come in batches, also when the cursor has expired', async () => {
	const members = people(450).map(({ profile }) => profile.login);
	const orgs = twoOrgs({ hub: { users: people(450), groups: [{ name: 'Import', members }] } });
	const scope = { by: 'group', groupId: orgs.hub.group('Import')?.id ?? '' } as const;
	orgs.hub.knobs.faults.push({ effect: { kind: 'error', code: 'E0000031' }, path: /after=/ });
	const summaries = await loop(orgs, 200, { scope, plansOnly: true });
	expect(summaries.map(({ read }) => read)).toEqual([200, 200, 50, 0]);
	expect(total(summaries, 'created')).toBe(450);
});
