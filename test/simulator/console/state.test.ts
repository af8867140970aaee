import { asAdmin } from '../asAdmin';
import { orgWith, person } from './consoleOrg';

test('the state shows users, the newest first, and how many there are of each status', async () => {
	const { get } = orgWith({
		users: [
			person('ada', { firstName: 'Ada', lastName: 'Lovelace', title: 'Countess' }),
			{ ...person('bob'), status: 'STAGED' },
		],
	});
	expect((await get('/__sim/state')).body).toMatchObject({
		name: 'hub',
		users: {
			total: 3,
			matching: 3,
			byStatus: { ACTIVE: 2, STAGED: 1 },
			rows: [
				{ login: 'bob@x.example', status: 'STAGED' },
				{ login: 'ada@x.example', name: 'Ada Lovelace', detail: 'Countess' },
				{ login: 'admin@hub.example' },
			],
		},
	});
});

test.each([
	['LOVE', ['ada@x.example']],
	['staged', ['bob@x.example']],
	['nobody', []],
])('filter %p leaves %j', async (q, logins) => {
	const { get } = orgWith({
		users: [person('ada', { lastName: 'Lovelace' }), { ...person('bob'), status: 'STAGED' }],
	});
	expect((await get(`/__sim/state?q=${q}`)).body).toMatchObject({
		users: { total: 3, matching: logins.length, rows: logins.map((login) => ({ login })) },
	});
});

test('the state shows 200 of thousands, and counts them all', async () => {
	const { get } = orgWith({ users: Array.from({ length: 3000 }, (_, i) => person(`p${i}`)) });
	const { body } = await get('/__sim/state');
	const users: unknown = Reflect.get(Object(body), 'users');
	expect(users).toMatchObject({ total: 3001, matching: 3001 });
	expect(Reflect.get(Object(users), 'rows')).toHaveLength(200);
});

test('the state follows a change at once', async () => {
	const { org, get } = orgWith({ users: [person('ada')] });
	await get('/__sim/state');
	const id = org.userByLogin('ada@x.example')?.id ?? '';
	await asAdmin(org).post(`/api/v1/users/${id}/lifecycle/suspend`);
	expect((await get('/__sim/state')).body).toMatchObject({
		users: { byStatus: { SUSPENDED: 1, ACTIVE: 1 } },
		requests: { total: 1, writes: 1, refused: 0, rows: [{ method: 'POST', status: 200 }] },
	});
});

test('the state shows groups with their members, the fullest first', async () => {
	const { get } = orgWith({
		users: [person('ada'), person('bob')],
		groups: [{ name: 'Looms' }, { name: 'Engines', members: ['ada@x.example'] }],
	});
	expect((await get('/__sim/state')).body).toMatchObject({
		groups: {
			total: 3,
			rows: [
				{ name: 'Everyone', type: 'BUILT_IN', count: 3 },
				{ name: 'Engines', count: 1, members: ['ada@x.example'] },
				{ name: 'Looms', count: 0, members: [] },
			],
		},
	});
});

test('the state shows how full the buckets are, enforced or not', async () => {
	const { org, get } = orgWith({});
	await asAdmin(org).get('/api/v1/users');
	expect((await get('/__sim/state')).body).toMatchObject({
		rateLimits: false,
		buckets: [{ label: '/users', used: 1, limit: 600 }],
	});
	org.knobs.rateLimits = true;
	await asAdmin(org).get('/api/v1/users');
	expect((await get('/__sim/state')).body).toMatchObject({
		rateLimits: true,
		buckets: [{ label: '/users', used: 1, limit: 600, reset: expect.any(Number) }],
	});
});

test('the state forgets a minute later what was not enforced', async () => {
	const { org, get } = orgWith({});
	await asAdmin(org).get('/api/v1/users');
	org.clock.advance(60_000);
	expect((await get('/__sim/state')).body).toMatchObject({ buckets: [] });
});
test('looking leaves no trace: it is not counted, delayed, broken or written down', async () => {
	const { org, get } = orgWith({});
	org.knobs.rateLimits = true;
	org.knobs.concurrency = 0;
	org.knobs.latencyMs = 10_000;
	org.knobs.faults = [{ effect: { kind: 'resetBefore' } }];
	const before = org.clock.now();
	expect((await get('/__sim/state')).status).toBe(200);
	expect(org.clock.now()).toBe(before);
	expect(org.journal.entries).toEqual([]);
	expect(org.knobs.faults[0]?.times).toBeUndefined();
});
