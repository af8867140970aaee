import { createOrg, type Seed } from '../../../simulator';
import { asAdmin, field, link, rows } from '../asAdmin';

const person = (name: string, more = {}) => ({ profile: { login: `${name}@x.example`, ...more } });
const HUB_ID = '00uHubAda00000000001';

async function spoke(seed: Seed = {}) {
	const org = createOrg({
		name: 'spoke',
		seed: {
			users: [person('ada', { firstName: 'Ada' }), person('bob'), person('cyd')],
			groups: [{ name: 'Engines', members: ['bob@x.example', 'cyd@x.example'] }],
			apps: [
				{
					baseUrl: 'https://hub.okta.test',
					users: [
						{ login: 'ada@x.example', externalId: HUB_ID, initialStatus: 'active_with_pass' },
					],
				},
			],
			...seed,
		},
	});
	const admin = asAdmin(org);
	const [app] = rows(await admin.get('/api/v1/apps'));
	const users = `/api/v1/apps/${String(app?.id)}/users`;
	const groups = `/api/v1/apps/${String(app?.id)}/groups`;
	const idOf = (name: string) => org.userByLogin(`${name}@x.example`)?.id ?? '';
	const groupId = org.group('Engines')?.id ?? '';
	return { org, admin, app: String(app?.id), users, groups, idOf, groupId };
}

const names = (answer: Parameters<typeof rows>[0]) =>
	rows(answer).map(({ credentials }) => Reflect.get(Object(credentials), 'userName'));

test('an Org2Org app tells which hub it points at', async () => {
	const { admin, app } = await spoke();
	expect((await admin.get(`/api/v1/apps/${app}`)).body).toMatchObject({
		id: expect.stringMatching(/^0oa/),
		name: 'okta_org2org',
		label: 'Okta Org2Org',
		status: 'ACTIVE',
		settings: { app: { baseUrl: 'https://hub.okta.test' } },
	});
});

test.each([
	['filter=name%20eq%20%22okta_org2org%22', 1],
	['filter=name%20eq%20%22OKTA_ORG2ORG%22', 0],
	['filter=status%20eq%20%22INACTIVE%22', 0],
	['q=okta', 1],
	['q=salesforce', 0],
])('apps by %s: %d', async (query, count) => {
	const { admin } = await spoke();
	expect(rows(await admin.get(`/api/v1/apps?${query}`))).toHaveLength(count);
});

test('apps by the user who has them', async () => {
	const { admin, idOf } = await spoke();
	const of = async (id: string) =>
		rows(await admin.get(`/api/v1/apps?filter=${encodeURIComponent(`user.id eq "${id}"`)}`)).length;
	expect([await of(idOf('ada')), await of(idOf('bob'))]).toEqual([1, 0]);
});

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

describe('a group', () => {
	test('gives the app to its members, present and to come, and takes it away', async () => {
		const { admin, users, groups, groupId, idOf } = await spoke();
		expect((await admin.put(`${groups}/${groupId}`, {})).status).toBe(200);
		const list = async () =>
			rows(await admin.get(users))
				.map((row) => `${String(row.scope)} ${String(row.id)}`)
				.sort();
		const ada = `USER ${idOf('ada')}`;
		const throughGroup = (name: string) => `GROUP ${idOf(name)}`;
		expect(await list()).toEqual([throughGroup('bob'), throughGroup('cyd'), ada].sort());

		await admin.remove(`/api/v1/groups/${groupId}/users/${idOf('cyd')}`);
		expect(await list()).toEqual([throughGroup('bob'), ada].sort());
		await admin.put(`/api/v1/groups/${groupId}/users/${idOf('cyd')}`);
		expect(await list()).toEqual([throughGroup('bob'), throughGroup('cyd'), ada].sort());

		expect((await admin.remove(`${groups}/${groupId}`)).status).toBe(204);
		expect(await list()).toEqual([ada]);
	});

	test('does not take away what a user was given by hand', async () => {
		const { admin, users, groups, groupId, idOf } = await spoke();
		await admin.put(`${groups}/${groupId}`, {});
		await admin.post(users, { id: idOf('bob'), scope: 'USER' });
		await admin.remove(`${groups}/${groupId}`);
		expect(names(await admin.get(users)).sort()).toEqual(['ada@x.example', 'bob@x.example']);
	});

	test('is listed among those that have the app', async () => {
		const { admin, groups, groupId } = await spoke();
		await admin.put(`${groups}/${groupId}`, {});
		expect(rows(await admin.get(groups))).toEqual([
			expect.objectContaining({ id: groupId, priority: 0 }),
		]);
		expect((await admin.get(`${groups}/00gNone`)).status).toBe(404);
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
