import {
	importPeople,
	makeGroup,
	makeUser,
	MINUTE,
	numbers,
	told,
	watchedOrg,
	withRoles,
	type TaskWish,
	type Watch,
} from '../support/watching';

const byLog = (wanted: TaskWish = {}, options = {}) =>
	watchedOrg({ readFrom: 'systemLog', ...wanted }, options);

const APP = { apps: [{ label: 'Okta Org2Org' }, { label: 'Wiki' }] };

async function appIds({ admin }: Watch): Promise<string[]> {
	const { body } = await admin.get('/api/v1/apps');
	return (body as Array<{ id: string }>).map(({ id }) => id);
}

test('the first poll tells nothing of what was there before', async () => {
	const watch = byLog();
	await makeUser(watch, 'old@x.example');
	watch.org.clock.advance(10 * MINUTE);
	expect(await watch.drain(5)).toEqual([]);
});

test('every change is told with who did it, and once', async () => {
	const watch = byLog({ wish: { events: ['userCreated', 'userUpdated', 'userDeactivated'] } });
	await watch.poll();
	const id = await makeUser(watch, 'ada@x.example');
	await watch.admin.post(`/api/v1/users/${id}`, { profile: { title: 'Countess' } });
	await watch.admin.post(`/api/v1/users/${id}`, { profile: { title: 'Lady' } });
	await watch.admin.post(`/api/v1/users/${id}/lifecycle/deactivate`);
	const changes = await watch.poll();
	expect(told(changes)).toEqual([
		'userCreated ada@x.example',
		'userUpdated ada@x.example',
		'userUpdated ada@x.example',
		'userDeactivated ada@x.example',
	]);
	expect(changes[0]).toMatchObject({ actor: 'admin@spoke.example', user: { id } });
	expect(await watch.drain(5)).toEqual([]);
});

test('a deactivation counts as a change of status where only those are wanted', async () => {
	const watch = byLog({ wish: { events: ['userStatusChanged'] } });
	await watch.poll();
	const id = await makeUser(watch, 'ada@x.example');
	await watch.admin.post(`/api/v1/users/${id}/lifecycle/deactivate`);
	expect(told(await watch.poll())).toEqual([
		'userStatusChanged ada@x.example',
		'userStatusChanged ada@x.example',
	]);
});

test('assignments are told with user and app, and narrowed to the wanted app', async () => {
	const watch = byLog({ wish: { events: ['appAssigned', 'appUnassigned'] } }, { seed: APP });
	const [org2org, wiki] = await appIds(watch);
	watch.task.wish = { ...watch.task.wish, appIds: [org2org ?? ''] };
	const id = await makeUser(watch, 'ada@x.example');
	await watch.poll();
	for (const app of [org2org, wiki]) {
		await watch.admin.post(`/api/v1/apps/${app}/users`, { id, scope: 'USER' });
	}
	expect(told(await watch.poll())).toEqual(['appAssigned ada@x.example Okta Org2Org']);
	await watch.admin.remove(`/api/v1/apps/${org2org}/users/${id}`);
	expect(told(await watch.poll())).toEqual(['appUnassigned ada@x.example Okta Org2Org']);
});

test('who joins and who leaves a group is told, narrowed to the wanted group', async () => {
	const watch = byLog({ wish: { events: ['groupMembershipChanged'] } });
	const id = await makeUser(watch, 'ada@x.example');
	const groups = [await makeGroup(watch, 'Engines'), await makeGroup(watch, 'Looms')];
	watch.task.wish = { ...watch.task.wish, groupIds: [groups[0] ?? ''] };
	await watch.poll();
	for (const group of groups) await watch.admin.put(`/api/v1/groups/${group}/users/${id}`);
	await watch.admin.remove(`/api/v1/groups/${groups[0]}/users/${id}`);
	expect(told(await watch.poll())).toEqual([
		'groupMembershipChanged added ada@x.example Engines',
		'groupMembershipChanged removed ada@x.example Engines',
	]);
});

test('changes by those who are ignored start nothing', async () => {
	const watch = byLog({ wish: { ignoredActors: ['ADMIN@spoke.example'] } });
	await watch.poll();
	await makeUser(watch, 'ada@x.example');
	expect(await watch.drain(5)).toEqual([]);
});

test('a log that is minutes behind loses nobody and tells nobody twice', async () => {
	const watch = byLog({}, { knobs: { logLagMs: 4 * MINUTE } });
	await watch.poll();
	const found: string[] = [];
	for (const at of numbers(8)) {
		await makeUser(watch, `person${at}@x.example`);
		found.push(...told(await watch.poll(40_000)));
	}
	found.push(...told(await watch.drain(8)));
	expect(found).toEqual(numbers(8).map((at) => `userCreated person${at}@x.example`));
});

test('a burst is told in order, in parts, once each', async () => {
	const watch = byLog({ limit: 100 });
	await watch.poll();
	for (const at of numbers(450)) await makeUser(watch, `person${at}@x.example`);
	const parts = [];
	while (parts.length < 7) parts.push(await watch.poll());
	expect(parts.map(({ length }) => length)).toEqual([100, 100, 100, 100, 50, 0, 0]);
	expect(told(parts.flat())).toEqual(numbers(450).map((at) => `userCreated person${at}@x.example`));
});

test('the address of the rest of the log may stop working', async () => {
	const watch = byLog();
	await watch.poll();
	await makeUser(watch, 'ada@x.example');
	expect(await watch.poll()).toHaveLength(1);
	await makeUser(watch, 'bob@x.example');
	if (watch.state) watch.state.log.next = `${watch.org.baseUrl}/api/v1/logs?after=expired`;
	expect(told(await watch.drain(5))).toEqual(['userCreated bob@x.example']);
});

test('more events may be wanted later; nothing of the time between is lost', async () => {
	const watch = byLog();
	await watch.poll();
	await watch.poll();
	watch.task.wish = { ...watch.task.wish, events: ['groupCreated', 'userCreated'] };
	await makeUser(watch, 'ada@x.example');
	await makeGroup(watch, 'Engines');
	expect(told(await watch.drain(5))).toEqual(['userCreated ada@x.example', 'groupCreated Engines']);
});

describe('what the identity may do decides', () => {
	test.each([
		['SUPER_ADMIN', 'systemLog'],
		['READ_ONLY_ADMIN', 'systemLog'],
		['HELP_DESK_ADMIN', 'search'],
	])('%s reads by %s', async (role, way) => {
		const watch = watchedOrg();
		withRoles(watch, [role]);
		await watch.poll();
		expect(watch.state?.way).toBe(way);
		withRoles(watch, ['SUPER_ADMIN']);
		await makeUser(watch, 'ada@x.example');
		withRoles(watch, [role]);
		expect(told(await watch.drain(12))).toEqual(['userCreated ada@x.example']);
	});

	test('a log that must be read and is not shown is refused', async () => {
		const watch = byLog();
		withRoles(watch, ['HELP_DESK_ADMIN']);
		await expect(watch.poll()).rejects.toMatchObject({ code: 'LOG_HIDDEN' });
	});

	test('a log that is hidden later makes way for a search, and nobody is lost', async () => {
		const watch = watchedOrg();
		await watch.poll();
		await makeUser(watch, 'ada@x.example');
		withRoles(watch, ['HELP_DESK_ADMIN']);
		expect(told(await watch.drain(12))).toEqual(['userCreated ada@x.example']);
		expect(watch.state?.way).toBe('search');
	});

	test('a log that turns into an empty list is not taken for a quiet one', async () => {
		const watch = byLog();
		await watch.poll();
		await makeUser(watch, 'ada@x.example');
		withRoles(watch, []);
		await expect(watch.poll()).rejects.toMatchObject({ code: 'LOG_HIDDEN' });
		withRoles(watch, ['SUPER_ADMIN']);
		expect(told(await watch.poll())).toEqual(['userCreated ada@x.example']);
	});
});

test('people of an import, of whom the log is silent, are no changes', async () => {
	const watch = byLog();
	await watch.poll();
	importPeople(watch.org, 3);
	expect(await watch.drain(3)).toEqual([]);
});
