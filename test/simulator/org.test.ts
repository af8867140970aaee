import { createOrg, createVirtualClock } from '../../simulator';
import { asAdmin } from './asAdmin';
import { newcomer, person } from './people';

test('a seed is no request, and a reset brings back what it said', async () => {
	const org = createOrg({ seed: { users: [{ profile: person('ada'), groups: ['Engines'] }] } });
	expect(org.journal.entries).toEqual([]);
	const before = org.users();
	await asAdmin(org).post('/api/v1/users', newcomer('bob'));
	expect(org.users()).toHaveLength(2);
	org.reset();
	expect(org.users()).toEqual(before);
	expect(org.journal.entries).toEqual([]);
	expect(org.membersOf('Engines')).toEqual(['ada@x.example']);
});

test('the journal tells writes from reads, in the order in which they took effect', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	await admin.get('/api/v1/users/me');
	await admin.post('/api/v1/users', newcomer('ada'));
	await admin.post('/api/v1/users', newcomer('ada'));
	expect(org.journal.entries.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
	expect(org.journal.writes()).toMatchObject([
		{ path: '/api/v1/users', status: 200, token: 'test-token', requestBody: newcomer('ada') },
		{ status: 400, responseBody: { errorCode: 'E0000001' } },
	]);
	org.journal.clear();
	expect(org.journal.writes()).toEqual([]);
});

test('a full journal forgets the oldest', async () => {
	const org = createOrg({ knobs: { journalSize: 10 } });
	const admin = asAdmin(org);
	for (let sent = 0; sent < 40; sent++) await admin.get(`/api/v1/users/u${sent}`);
	expect(org.journal.entries.length).toBeLessThanOrEqual(11);
	expect(org.journal.entries[org.journal.entries.length - 1]?.path).toContain('u39');
});

test('two orgs give different ids to the same things, one org gives the same in every run', () => {
	const idOf = (name: string) =>
		createOrg({ name, seed: { users: [{ profile: person('ada') }] } }).users()[0]?.id;
	expect(idOf('hub')).toBe(idOf('hub'));
	expect(idOf('hub')).not.toBe(idOf('spoke'));
});

test('another origin is not this org', async () => {
	const org = createOrg();
	const lost = org.http({ method: 'GET', url: 'https://evil.example/api/v1/users' });
	await expect(lost).rejects.toMatchObject({ code: 'ENOTFOUND' });
	expect(org.journal.entries).toEqual([]);
});

test('a request that is given up rejects at once', async () => {
	const org = createOrg({ knobs: { latencyMs: 1_000 } });
	const ending = new AbortController();
	const lost = org.http({
		method: 'GET',
		url: `${org.baseUrl}/api/v1/users`,
		headers: { authorization: 'SSWS test-token' },
		signal: ending.signal,
	});
	ending.abort(new Error('given up'));
	await expect(lost).rejects.toThrow('given up');
});

describe('the virtual clock', () => {
	test('passes only when everybody waits, and wakes in order', async () => {
		const clock = createVirtualClock(0);
		const woken: string[] = [];
		const sleep = async (ms: number) => {
			await clock.sleep(ms);
			woken.push(`${ms} at ${clock.now()}`);
		};
		await Promise.all([sleep(300), sleep(100), sleep(200).then(async () => await sleep(50))]);
		expect(woken).toEqual(['100 at 100', '200 at 200', '50 at 250', '300 at 300']);
	});

	test('moves when told, and wakes who was to wake meanwhile', async () => {
		const clock = createVirtualClock(0);
		const slept = clock.sleep(100).then(() => clock.now());
		clock.advance(500);
		expect([await slept, clock.now()]).toEqual([500, 500]);
	});

	test('does not wake who gave up', async () => {
		const clock = createVirtualClock(0);
		const ending = new AbortController();
		const slept = clock.sleep(100, ending.signal);
		ending.abort(new Error('given up'));
		await expect(slept).rejects.toThrow('given up');
		await expect(clock.sleep(1, ending.signal)).rejects.toThrow('given up');
		expect(clock.now()).toBe(0);
	});
});
