import { createOrg, type Fault } from '../../simulator';
import { asAdmin } from './asAdmin';
import { newcomer, person } from './people';

const orgWith = (...faults: Fault[]) => createOrg({ knobs: { faults } });

test.each([
	['E0000009', 500],
	['E0000010', 503],
	['E0000100', 503],
	['E0000239', 423],
	['E0000112', 409],
] as const)('a passing %s is answered %d, and then not', async (code, status) => {
	const org = orgWith({ effect: { kind: 'error', code }, times: 2 });
	const admin = asAdmin(org);
	const statuses = [];
	for (let sent = 0; sent < 3; sent++) statuses.push((await admin.get('/api/v1/users/me')).status);
	expect(statuses).toEqual([status, status, 200]);
});

test('a fault strikes only what it matches, after those it lets pass', async () => {
	const org = orgWith({
		effect: { kind: 'error', code: 'E0000009' },
		method: 'POST',
		path: /\/users$/,
		skip: 1,
	});
	const admin = asAdmin(org);
	const statuses = [
		(await admin.get('/api/v1/users')).status,
		(await admin.post('/api/v1/users', newcomer('ada'))).status,
		(await admin.post('/api/v1/users', newcomer('bob'))).status,
		(await admin.post('/api/v1/users', newcomer('bob'))).status,
	];
	expect(statuses).toEqual([200, 200, 500, 200]);
});

test.each([
	['before', 'resetBefore', 0],
	['after', 'resetAfter', 1],
] as const)('a connection that is cut %s the effect', async (_, kind, made) => {
	const org = orgWith({ effect: { kind }, method: 'POST' });
	const lost = asAdmin(org).post('/api/v1/users', newcomer('ada'));
	await expect(lost).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(org.users()).toHaveLength(made);
	expect(org.journal.writes().map(({ status }) => status)).toEqual(made ? [0] : []);
});

test('an answer takes its time, and many take theirs together', async () => {
	const org = createOrg({ knobs: { latencyMs: 80 } });
	const admin = asAdmin(org);
	const begun = org.clock.now();
	await Promise.all(Array.from({ length: 50 }, async () => await admin.get('/api/v1/users/me')));
	expect(org.clock.now() - begun).toBe(80);
	org.knobs.faults.push({ effect: { kind: 'slow', ms: 9_920 } });
	await admin.get('/api/v1/users/me');
	expect(org.clock.now() - begun).toBe(10_080);
});

test('lists and search show the past while the index trails, reading by id never does', async () => {
	const org = createOrg({
		knobs: { indexLagMs: 1_000 },
		seed: { users: [{ profile: person('bob') }], groups: [{ name: 'Big' }] },
	});
	const admin = asAdmin(org);
	const found = async (login: string) => {
		const search = encodeURIComponent(`profile.login eq "${login}@x.example"`);
		return Object((await admin.get(`/api/v1/users?search=${search}`)).body).length;
	};
	const members = async () =>
		Object((await admin.get(`/api/v1/groups/${org.group('Big')?.id ?? ''}/users`)).body).length;
	await admin.post('/api/v1/users', newcomer('ada'));
	const bob = org.userByLogin('bob@x.example')?.id ?? '';
	await admin.post(`/api/v1/users/${bob}`, { profile: { login: 'rob@x.example' } });
	await admin.put(`/api/v1/groups/${org.group('Big')?.id ?? ''}/users/${bob}`);
	expect((await admin.get('/api/v1/users/ada')).status).toBe(200);
	expect([await found('ada'), await found('bob'), await found('rob'), await members()]).toEqual([
		0, 1, 0, 0,
	]);
	org.clock.advance(999);
	expect(await found('ada')).toBe(0);
	org.clock.advance(1);
	expect([await found('ada'), await found('bob'), await found('rob'), await members()]).toEqual([
		1, 0, 1, 1,
	]);
});

test('somebody deleted is still listed while the index trails', async () => {
	const org = createOrg({ seed: { users: [{ profile: person('ada'), status: 'DEPROVISIONED' }] } });
	const admin = asAdmin(org);
	org.knobs.indexLagMs = 1_000;
	const path = `/api/v1/users/${org.userByLogin('ada@x.example')?.id ?? ''}`;
	const listed = async () => Object((await admin.get('/api/v1/users?search=id%20pr')).body).length;
	await admin.remove(path);
	expect([(await admin.get(path)).status, await listed()]).toEqual([404, 2]);
	org.clock.advance(1_000);
	expect(await listed()).toBe(1);
});
