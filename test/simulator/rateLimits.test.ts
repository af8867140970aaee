import type { HttpResponse } from '../../src/ports';
import { createOrg, type Knobs } from '../../simulator';
import { asAdmin } from './asAdmin';

const limits = ({ headers }: HttpResponse) =>
	['limit', 'remaining', 'reset'].map((name) => Number(headers[`x-rate-limit-${name}`]));

const limited = (knobs: Partial<Knobs> = {}) =>
	createOrg({
		knobs: { rateLimits: true, buckets: { users: 3, userRead: 2 }, ...knobs },
		seed: { tokens: [{ token: 'other', roles: ['SUPER_ADMIN'] }] },
	});

const at = (org: { clock: { now(): number } }) => Math.floor(org.clock.now() / 1000);

test('a window opens at the first call, counts down, refuses and opens anew', async () => {
	const org = limited();
	const admin = asAdmin(org);
	org.clock.advance(12_345);
	const opened = at(org);
	const list = async () => await admin.get('/api/v1/users');
	expect(limits(await list())).toEqual([3, 2, opened + 60]);
	org.clock.advance(20_000);
	await list();
	expect(limits(await list())).toEqual([3, 0, opened + 60]);
	const refused = await list();
	expect(refused).toMatchObject({ status: 429, body: { errorCode: 'E0000047', errorCauses: [] } });
	expect(refused.headers['retry-after']).toBeUndefined();
	org.clock.advance(39_000);
	expect((await list()).status).toBe(429);
	org.clock.advance(1_000);
	expect(limits(await list())).toEqual([3, 2, at(org) + 60]);
});

test('a refused request took nothing', async () => {
	const org = limited({ buckets: { users: 0 } });
	expect((await asAdmin(org).post('/api/v1/users', { profile: {} })).status).toBe(429);
	expect(org.users()).toEqual([]);
});

test.each([
	['POST', '/api/v1/users/me/lifecycle/suspend', 'users'],
	['GET', '/api/v1/users/me/groups', 'users'],
	['GET', '/api/v1/users/me', 'userRead'],
	['PUT', '/api/v1/users/me', 'userWrite'],
	['GET', '/api/v1/groups', 'groups'],
	['PUT', '/api/v1/groups/00g1/users/me', 'groups'],
	['GET', '/api/v1/groups/00g1', 'group'],
	['GET', '/api/v1/meta/types/user', 'other'],
] as const)('%s %s is counted in %s', async (method, path, bucket) => {
	const org = createOrg();
	const headers = { authorization: 'SSWS test-token' };
	await org.http({ method, url: org.baseUrl + path, headers });
	expect(org.journal.entries.map((entry) => entry.bucket)).toEqual([bucket]);
});

test('a token has its share, and the org’s limit holds for all of them together', async () => {
	const org = limited({ buckets: { users: 10 }, tokenShare: 0.6 });
	const statuses = async (token: string) => {
		const headers = { authorization: `SSWS ${token}` };
		const url = `${org.baseUrl}/api/v1/users`;
		const sent = Array.from(
			{ length: 7 },
			async () => await org.http({ method: 'GET', url, headers }),
		);
		return (await Promise.all(sent)).filter(({ status }) => status === 200).length;
	};
	expect([await statuses('test-token'), await statuses('other')]).toEqual([6, 4]);
});

test('too many at once are refused with a limit of 0 and a reset that is only a guess', async () => {
	const org = createOrg({ knobs: { concurrency: 2, latencyMs: 100 } });
	const admin = asAdmin(org);
	const answers = await Promise.all([1, 2, 3].map(async () => await admin.get('/api/v1/users')));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
	const [limit, remaining, reset] = limits(answers[2] as HttpResponse);
	expect([limit, remaining]).toEqual([0, 0]);
	expect((reset ?? 0) - at(org)).toBeGreaterThan(100);
	expect((await admin.get('/api/v1/users')).status).toBe(200);
});

test('reset and Date follow the server’s clock, not the client’s', async () => {
	const org = limited({ clockSkewMs: 90_000 });
	const answer = await asAdmin(org).get('/api/v1/users');
	expect(limits(answer)[2]).toBe(at(org) + 90 + 60);
	expect(answer.headers.date).toBe(new Date(org.clock.now() + 90_000).toUTCString());
});

test('nothing is refused while limits are off, and the plan’s numbers are shown all the same', async () => {
	const org = createOrg({ knobs: { plan: 'integrator' } });
	const admin = asAdmin(org);
	for (let sent = 0; sent < 120; sent++)
		expect((await admin.get('/api/v1/users/me')).status).toBe(200);
	expect(limits(await admin.get('/api/v1/users/me')).slice(0, 2)).toEqual([100, 99]);
});
