import {
	importPeople,
	makeGroup,
	makeUser,
	MINUTE,
	numbers,
	SECOND,
	told,
	watchedOrg,
	withRoles,
	type TaskWish,
} from '../support/watching';

const bySearch = (wanted: TaskWish = {}, options = {}) =>
	watchedOrg({ readFrom: 'search', ...wanted }, options);

test('the first poll tells nothing of what was there before', async () => {
	const watch = bySearch({}, { seed: { users: [{ profile: { login: 'old@x.example' } }] } });
	watch.org.clock.advance(10 * MINUTE);
	expect(await watch.drain(12)).toEqual([]);
});

test('somebody new is told at the next poll, and then never again', async () => {
	const watch = bySearch();
	await watch.poll();
	await makeUser(watch, 'ada@x.example');
	expect(told(await watch.poll())).toEqual(['userCreated ada@x.example']);
	expect(await watch.drain(15)).toEqual([]);
});

test('a beginning in the past tells what happened since then at once', async () => {
	const watch = bySearch({ startFrom: '2026-01-05T09:00:30.000Z' });
	watch.org.clock.advance(MINUTE);
	await makeUser(watch, 'ada@x.example');
	expect(told(await watch.poll())).toEqual(['userCreated ada@x.example']);
});

test.each([30 * SECOND, 4 * MINUTE])(
	'an index that is %i ms behind loses nobody and tells nobody twice',
	async (indexLagMs) => {
		const watch = bySearch({}, { knobs: { indexLagMs } });
		await watch.poll();
		const found: string[] = [];
		for (const at of numbers(8)) {
			await makeUser(watch, `person${at}@x.example`);
			found.push(...told(await watch.poll(40 * SECOND)));
		}
		found.push(...told(await watch.drain(12)));
		expect(found.sort()).toEqual(numbers(8).map((at) => `userCreated person${at}@x.example`));
	},
);

test.each([10 * MINUTE, -10 * MINUTE])(
	'an org whose clock is %i ms off is watched by its own clock',
	async (clockSkewMs) => {
		const watch = bySearch({}, { knobs: { clockSkewMs } });
		await watch.poll();
		await makeUser(watch, 'ada@x.example');
		expect(told(await watch.drain(12))).toEqual(['userCreated ada@x.example']);
	},
);

test('an import of hundreds at one moment is told whole, once each, in parts', async () => {
	const watch = bySearch({ limit: 90 });
	await watch.poll();
	importPeople(watch.org, 450);
	const parts: number[] = [];
	const names = new Set<string>();
	while (parts.length < 16) {
		const part = await watch.poll();
		parts.push(part.length);
		for (const { user } of part) names.add(user?.name ?? '');
	}
	expect(Math.max(...parts)).toBe(90);
	expect(parts.reduce((sum, part) => sum + part, 0)).toBe(450);
	expect(names.size).toBe(450);
});

test('an import of thousands keeps what is remembered small, and still tells each once', async () => {
	const watch = bySearch({ limit: 1000 });
	await watch.poll();
	for (const at of numbers(3)) {
		importPeople(watch.org, 1200, at * 1200);
		watch.org.clock.advance(SECOND);
	}
	const all: string[] = [];
	let largest = 0;
	for (let polls = 0; polls < 14; polls += 1) {
		all.push(...told(await watch.poll()));
		largest = Math.max(largest, JSON.stringify(watch.state).length);
	}
	expect(all).toHaveLength(3600);
	expect(new Set(all).size).toBe(3600);
	expect(largest).toBeLessThan(1_000_000);
});

test('the address of the rest of a long list may stop working', async () => {
	const watch = bySearch({ limit: 150 });
	await watch.poll();
	importPeople(watch.org, 500);
	watch.org.clock.advance(10 * MINUTE);
	const first = await watch.poll();
	const window = watch.state?.users.window;
	expect(window?.next).toBeDefined();
	if (window) window.next = `${watch.org.baseUrl}/api/v1/users?after=expired&search=!&limit=200`;
	const names = new Set([...told(first), ...told(await watch.drain())]);
	expect(names.size).toBe(500);
});

test('changes of one user between two polls come as one, the most telling', async () => {
	const watch = bySearch({
		wish: { events: ['userCreated', 'userUpdated', 'userStatusChanged', 'userDeactivated'] },
	});
	await watch.poll();
	const id = await makeUser(watch, 'ada@x.example');
	expect(told(await watch.poll())).toEqual(['userCreated ada@x.example']);
	await watch.admin.post(`/api/v1/users/${id}`, { profile: { title: 'Countess' } });
	expect(told(await watch.poll())).toEqual(['userUpdated ada@x.example']);
	await watch.admin.post(`/api/v1/users/${id}`, { profile: { title: 'Lady' } });
	await watch.admin.post(`/api/v1/users/${id}/lifecycle/suspend`);
	await watch.admin.post(`/api/v1/users/${id}/lifecycle/deactivate`);
	expect(told(await watch.poll())).toEqual(['userDeactivated ada@x.example']);
	expect(await watch.drain(10)).toEqual([]);
});

test('a second change within the same second is not missed', async () => {
	const watch = bySearch({ wish: { events: ['userUpdated'] } });
	const id = await makeUser(watch, 'ada@x.example');
	await watch.poll(10 * MINUTE);
	await watch.poll();
	await watch.admin.post(`/api/v1/users/${id}`, { profile: { title: 'Countess' } });
	expect(await watch.poll(1)).toHaveLength(1);
	await watch.admin.post(`/api/v1/users/${id}`, { profile: { title: 'Lady' } });
	expect(await watch.poll(1)).toHaveLength(1);
});

test('groups that are made, renamed, or get a member are told apart', async () => {
	const watch = bySearch({
		wish: { events: ['groupCreated', 'groupUpdated', 'groupMembershipChanged'] },
	});
	const ada = await makeUser(watch, 'ada@x.example');
	await watch.poll(10 * MINUTE);
	const group = await makeGroup(watch, 'Engines');
	expect(told(await watch.poll())).toEqual(['groupCreated Engines']);
	await watch.admin.put(`/api/v1/groups/${group}`, { profile: { name: 'Looms' } });
	await watch.admin.put(`/api/v1/groups/${group}/users/${ada}`);
	expect(told(await watch.poll()).sort()).toEqual([
		'groupMembershipChanged Looms',
		'groupUpdated Looms',
	]);
	expect(await watch.drain(10)).toEqual([]);
});

test('two members within one second, with a poll in between, are both told of', async () => {
	const watch = bySearch({ wish: { events: ['groupMembershipChanged'] } });
	const users = [await makeUser(watch, 'ada@x.example'), await makeUser(watch, 'bob@x.example')];
	const group = await makeGroup(watch, 'Engines');
	await watch.poll(10 * MINUTE);
	await watch.admin.put(`/api/v1/groups/${group}/users/${users[0]}`);
	const early = await watch.poll(1);
	await watch.admin.put(`/api/v1/groups/${group}/users/${users[1]}`);
	const told = [...early, ...(await watch.poll(10 * SECOND))];
	expect(told).toHaveLength(1);
	expect(watch.org.membersOf('Engines')).toHaveLength(2);
	expect(await watch.drain(10)).toEqual([]);
});

test('assignments to apps are refused, because no search shows them', async () => {
	const watch = bySearch({ wish: { events: ['appAssigned'] } });
	await expect(watch.poll()).rejects.toMatchObject({ code: 'LOG_NEEDED' });
});

test('an org that shows nobody any more passes over nothing', async () => {
	const watch = bySearch();
	await watch.poll();
	const before = watch.state;
	await makeUser(watch, 'ada@x.example');
	withRoles(watch, []);
	await expect(watch.poll()).rejects.toMatchObject({ code: 'ORG_SHOWS_NOBODY' });
	expect(watch.state).toBe(before);
	withRoles(watch, ['HELP_DESK_ADMIN']);
	expect(told(await watch.poll())).toEqual(['userCreated ada@x.example']);
});
