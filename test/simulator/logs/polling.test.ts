import { link, rows } from '../asAdmin';
import { LOGS, logins, orgWithUsers, profile, types } from './logOrg';

const DAY = 24 * 60 * 60 * 1000;

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
