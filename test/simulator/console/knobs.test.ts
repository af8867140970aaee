import { createOrg } from '../../../simulator';
import { asAdmin } from '../asAdmin';

const url = (path: string) => `https://hub.okta.test${path}`;

test('knobs are turned over HTTP, and stay as they were where nothing is said', async () => {
	const org = createOrg({ knobs: { latencyMs: 80 } });
	const body = {
		rateLimits: true,
		buckets: { users: 1 },
		faults: [{ effect: { kind: 'slow', ms: 1 } }],
	};
	const answer = await org.http({ method: 'POST', url: url('/__sim/knobs'), body });
	expect(answer).toMatchObject({ status: 200, body: { ...body, latencyMs: 80 } });
	expect(org.knobs).toMatchObject({ ...body, latencyMs: 80 });
});

test('a knob over HTTP changes the next answer', async () => {
	const org = createOrg();
	const faults = [{ effect: { kind: 'error', code: 'E0000010' } }];
	await org.http({ method: 'POST', url: url('/__sim/knobs'), body: { faults } });
	expect((await asAdmin(org).get('/api/v1/users')).status).toBe(503);
});

test.each([
	['a name that is no knob', { latency: 5 }],
	['text for a number', { latencyMs: '5' }],
	['a number for a list', { faults: 1 }],
	['a name that every object has', '{"__proto__":{}}'],
	['a list', []],
	['no JSON', 'nonsense'],
])('%s is refused and turns nothing', async (_, body) => {
	const org = createOrg();
	const before = { ...org.knobs };
	const answer = await org.http({
		method: 'POST',
		url: url('/__sim/knobs'),
		body: typeof body === 'string' || Array.isArray(body) ? body : { indexLagMs: 7, ...body },
	});
	expect(answer).toMatchObject({ status: 400, body: { error: expect.any(String) } });
	expect(org.knobs).toEqual(before);
});

test('the number of requests in flight goes back to that of the plan with null', async () => {
	const org = createOrg({ knobs: { concurrency: 3 } });
	await org.http({ method: 'POST', url: url('/__sim/knobs'), body: { concurrency: null } });
	expect(org.knobs.concurrency).toBeUndefined();
});

test('the journal can be read over HTTP, whole or since a time', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	await admin.get('/api/v1/users');
	const since = org.clock.now();
	org.clock.advance(1000);
	await admin.get('/api/v1/groups');
	const paths = async (target: string) => {
		const { body } = await org.http({ method: 'GET', url: url(target) });
		const entries: Array<{ path: string }> = Reflect.get(Object(body), 'entries');
		return entries.map(({ path }) => path);
	};
	expect(await paths('/__sim/journal')).toEqual(['/api/v1/users', '/api/v1/groups']);
	expect(await paths(`/__sim/journal?since=${since}`)).toEqual(['/api/v1/groups']);
});
