import { createOrg } from '../../../simulator';
import { asAdmin, field, link, rows } from '../asAdmin';

const profile = (login: string) => ({
	profile: { login, email: login, firstName: 'Ada', lastName: 'Lovelace' },
});

const LOGS = '/api/v1/logs';
const DAY = 24 * 60 * 60 * 1000;

async function orgWithUsers(count: number) {
	const org = createOrg();
	const admin = asAdmin(org);
	const ids: string[] = [];
	for (let i = 0; i < count; i++) {
		const created = await admin.post('/api/v1/users?activate=false', profile(`u${i}@x.example`));
		ids.push(field(created, 'id'));
		org.clock.advance(1000);
	}
	return { org, admin, ids };
}

const types = (answer: Parameters<typeof rows>[0]) => rows(answer).map((row) => row.eventType);
const logins = (answer: Parameters<typeof rows>[0]) =>
	rows(answer).map(({ target }) =>
		Reflect.get(Object(Reflect.get(Object(target), 0)), 'alternateId'),
	);

test('what happens to users, groups and members is in the log, oldest first', async () => {
	const { admin, ids } = await orgWithUsers(1);
	const user = `/api/v1/users/${ids[0] ?? ''}`;
	const group = await admin.post('/api/v1/groups', { profile: { name: 'Engines' } });
	const member = `/api/v1/groups/${field(group, 'id')}/users/${ids[0] ?? ''}`;
	await admin.put(member);
	await admin.put(member);
	await admin.remove(member);
	await admin.post(user, { profile: { title: 'Countess' } });
	await admin.post(`${user}/lifecycle/activate?sendEmail=false`);
	await admin.post(`${user}/lifecycle/deactivate`);
	await admin.remove(user);
	await admin.remove(`/api/v1/groups/${field(group, 'id')}`);
	expect(types(await admin.get(LOGS))).toEqual([
		'user.lifecycle.create',
		'group.lifecycle.create',
		'group.user_membership.add',
		'group.user_membership.remove',
		'user.account.update_profile',
		'user.lifecycle.activate',
		'user.lifecycle.deactivate',
		'user.lifecycle.delete.initiated',
		'user.lifecycle.delete.completed',
		'group.lifecycle.delete',
	]);
});

test('what a seed holds was always there: it is not in the log', async () => {
	const org = createOrg({
		seed: { users: [{ profile: { login: 'a@x.example' }, groups: ['G'] }] },
	});
	expect(rows(await asAdmin(org).get(LOGS))).toEqual([]);
});

test('an event says who did what to whom, and when', async () => {
	const { admin, ids } = await orgWithUsers(1);
	expect(rows(await admin.get(LOGS))[0]).toMatchObject({
		actor: { type: 'User', alternateId: 'admin@hub.example' },
		eventType: 'user.lifecycle.create',
		displayMessage: 'Create Okta user',
		severity: 'INFO',
		outcome: { result: 'SUCCESS' },
		published: '2026-01-05T09:00:00.000Z',
		uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
		target: [
			{ id: ids[0], type: 'User', alternateId: 'u0@x.example', displayName: 'Ada Lovelace' },
		],
	});
});

describe('polling', () => {
	test('every page has a next, an empty one too, and it sees each event once', async () => {
		const { org, admin } = await orgWithUsers(3);
		const first = await admin.get(`${LOGS}?limit=2`);
		const second = await admin.get(link(first, 'next') ?? '');
		const third = await admin.get(link(second, 'next') ?? '');
		expect([first, second, third].map(logins)).toEqual([
			['u0@x.example', 'u1@x.example'],
			['u2@x.example'],
			[],
		]);
		await admin.post('/api/v1/users', profile('late@x.example'));
		expect(logins(await admin.get(link(third, 'next') ?? ''))[0]).toBe('late@x.example');
		expect(org.baseUrl).toBe('https://hub.okta.test');
	});

	test('a limit of 0 loses nothing', async () => {
		const { admin } = await orgWithUsers(1);
		const none = await admin.get(`${LOGS}?limit=0`);
		expect(rows(none)).toEqual([]);
		const next = (link(none, 'next') ?? '').replace('limit=0', 'limit=10');
		expect(logins(await admin.get(next))).toEqual(['u0@x.example']);
	});

	test('what a filter leaves out is not asked for again', async () => {
		const { admin } = await orgWithUsers(2);
		const filter = encodeURIComponent('eventType sw "group"');
		const first = await admin.get(`${LOGS}?filter=${filter}`);
		expect(rows(first)).toEqual([]);
		await admin.post('/api/v1/groups', { profile: { name: 'Engines' } });
		expect(types(await admin.get(link(first, 'next') ?? ''))).toEqual(['group.lifecycle.create']);
	});

	test('a slow log shows an event late, and then once', async () => {
		const { org, admin } = await orgWithUsers(1);
		org.knobs.logLagMs = 30_000;
		const early = await admin.get(LOGS);
		expect(rows(early)).toEqual([]);
		org.clock.advance(30_000);
		expect(logins(await admin.get(link(early, 'next') ?? ''))).toEqual(['u0@x.example']);
	});

	test.each([
		[7 * DAY, 1],
		[7 * DAY + 1, 0],
	])(
		'without since it goes back seven days: an event %d ms old shows %d times',
		async (age, times) => {
			const { org, admin } = await orgWithUsers(1);
			org.clock.advance(age - 1000);
			expect(rows(await admin.get(LOGS))).toHaveLength(times);
		},
	);
});

describe('a bounded request', () => {
	const at = (second: number) => `2026-01-05T09:00:0${second}.000Z`;

	test('ends with a page without next', async () => {
		const { admin } = await orgWithUsers(3);
		const first = await admin.get(`${LOGS}?since=${at(0)}&until=${at(9)}&limit=2`);
		const second = await admin.get(link(first, 'next') ?? '');
		expect([first, second].map(logins)).toEqual([
			['u0@x.example', 'u1@x.example'],
			['u2@x.example'],
		]);
		expect(link(second, 'next')).toBeUndefined();
		expect(link(second, 'self')).toBeDefined();
	});

	test('holds what is published at since, not at until', async () => {
		const { admin } = await orgWithUsers(3);
		const answer = await admin.get(`${LOGS}?since=${at(1)}&until=${at(2)}`);
		expect(logins(answer)).toEqual(['u1@x.example']);
	});

	test('may go backwards', async () => {
		const { admin } = await orgWithUsers(3);
		const query = `since=${at(0)}&until=${at(9)}&limit=2&sortOrder=DESCENDING`;
		const first = await admin.get(`${LOGS}?${query}`);
		const second = await admin.get(link(first, 'next') ?? '');
		expect([first, second].map(logins)).toEqual([
			['u2@x.example', 'u1@x.example'],
			['u0@x.example'],
		]);
		expect(link(second, 'next')).toBeUndefined();
	});
});

test.each([
	['ada', ['u0@x.example', 'u1@x.example']],
	['ADA', ['u0@x.example', 'u1@x.example']],
	['u1@x.example Lovelace', ['u1@x.example']],
	['Lovela', []],
	['nobody', []],
])('keywords %p find %j', async (q, found) => {
	const { admin } = await orgWithUsers(2);
	expect(logins(await admin.get(`${LOGS}?q=${encodeURIComponent(q)}`))).toEqual(found);
});

test.each([
	['since=yesterday', 'E0000001', "'since': The date format in your query is not recognized"],
	['since=2025-07-01T00:00:00Z', 'E0000053', 'over 180 days prior'],
	['limit=1001', 'E0000001', 'limit'],
	['limit=-1', 'E0000001', 'limit'],
	['sortOrder=UP', 'E0000001', 'sortOrder'],
	['after=nonsense', 'E0000001', 'after'],
	[`q=${'x'.repeat(41)}`, 'E0000001', 'longer than 40 characters'],
	['filter=eventType%20is%20%22x%22', 'E0000053', "Unrecognized attribute operator 'is'"],
	['filter=published%20pr', 'E0000053', 'field is not valid: published'],
])('%s is refused', async (query, errorCode, words) => {
	const answer = await asAdmin(createOrg()).get(`${LOGS}?${query}`);
	expect(answer).toMatchObject({ status: 400, body: { errorCode } });
	expect(field(answer, 'errorSummary')).toContain(words);
});

test.each([[`q=${'x'.repeat(40)}`], ['limit=1000'], ['since=2025-07-10T00:00:00Z']])(
	'%s is taken',
	async (query) => {
		expect((await asAdmin(createOrg()).get(`${LOGS}?${query}`)).status).toBe(200);
	},
);
