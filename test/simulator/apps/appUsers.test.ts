import { field, link, rows } from '../asAdmin';
import { HUB_ID, names, person, spoke } from './spokeOrg';

test('an assigned user carries the hub id and the initial status', async () => {
	const { admin, users, idOf } = await spoke();
	expect(rows(await admin.get(users))).toEqual([
		expect.objectContaining({
			id: idOf('ada'),
			externalId: HUB_ID,
			scope: 'USER',
			status: 'PROVISIONED',
			syncState: 'SYNCHRONIZED',
			credentials: { userName: 'ada@x.example' },
			profile: expect.objectContaining({ firstName: 'Ada', initialStatus: 'active_with_pass' }),
		}),
	]);
});

test('a user is assigned, changed and unassigned', async () => {
	const { org, admin, users, idOf } = await spoke();
	const id = idOf('bob');
	const profile = { initialStatus: 'pending_with_pass' };
	const assigned = await admin.post(users, { id, scope: 'USER', profile });
	expect(assigned).toMatchObject({ status: 200, body: { id, status: 'ACTIVE', profile } });
	expect(assigned.body).not.toHaveProperty('externalId');
	await admin.post(`${users}/${id}`, { profile: { initialStatus: 'active_with_pass' } });
	expect((await admin.get(`${users}/${id}`)).body).toMatchObject({
		profile: { initialStatus: 'active_with_pass' },
	});
	expect((await admin.remove(`${users}/${id}`)).status).toBe(204);
	expect((await admin.get(`${users}/${id}`)).status).toBe(404);
	const events = rows(await admin.get('/api/v1/logs')).map((row) => row.eventType);
	expect(events).toEqual([
		'application.user_membership.add',
		'application.user_membership.update',
		'application.user_membership.remove',
	]);
	expect(org.journal.writes()).toHaveLength(3);
});

test.each([
	['an initial status that is none of the four', { profile: { initialStatus: 'ACTIVE' } }, 400],
	['no id', { id: undefined }, 400],
	['nobody', { id: '00uNobody' }, 404],
])('%s is refused', async (_, change, status) => {
	const { admin, users, idOf } = await spoke();
	expect((await admin.post(users, { id: idOf('bob'), ...change })).status).toBe(status);
});

test('a deactivated user gets no app, and loses the one they had', async () => {
	const { admin, users, idOf } = await spoke();
	await admin.post(`/api/v1/users/${idOf('ada')}/lifecycle/deactivate`);
	expect(rows(await admin.get(users))).toEqual([]);
	expect(await admin.post(users, { id: idOf('ada') })).toMatchObject({
		status: 403,
		body: { errorCode: 'E0000117' },
	});
});

test('app users come in pages of 50, or of what is asked for', async () => {
	const logins = Array.from({ length: 51 }, (_, i) => `p${String(i).padStart(2, '0')}`);
	const { admin, users } = await spoke({
		users: logins.map((name) => person(name)),
		groups: [],
		apps: [{ users: logins.map((name) => ({ login: `${name}@x.example` })) }],
	});
	const first = await admin.get(users);
	expect(rows(first)).toHaveLength(50);
	expect(names(await admin.get(link(first, 'next') ?? ''))).toEqual(['p50@x.example']);
	const wide = await admin.get(`${users}?limit=500`);
	expect([rows(wide).length, link(wide, 'next')]).toEqual([51, undefined]);
	expect(names(await admin.get(`${users}?q=P07`))).toEqual(['p07@x.example']);
});

test('expand adds the user', async () => {
	const { admin, users, idOf } = await spoke();
	const answer = await admin.get(`${users}/${idOf('ada')}?expand=user`);
	expect(answer.body).toMatchObject({ _embedded: { user: { id: idOf('ada'), status: 'ACTIVE' } } });
});

test('an unknown app is not found', async () => {
	const { admin } = await spoke();
	const answer = await admin.get('/api/v1/apps/0oaNone/users');
	expect([answer.status, field(answer, 'errorCode')]).toEqual([404, 'E0000007']);
});
