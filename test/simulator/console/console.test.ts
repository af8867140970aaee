/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { createOrg, type Seed } from '../../../simulator';
import { asAdmin } from '../asAdmin';

const PAGE = path.resolve(__dirname, '../../../simulator/console/page');

function orgWith(seed: Seed) {
	const org = createOrg({ seed });
	const get = async (target: string) =>
		await org.http({ method: 'GET', url: `https://hub.okta.test${target}` });
	const post = async (target: string, body: unknown) =>
		await org.http({ method: 'POST', url: `https://hub.okta.test${target}`, body });
	return { org, get, post };
}

const person = (name: string, more = {}) => ({ profile: { login: `${name}@x.example`, ...more } });

describe('the page', () => {
	test.each(['/', '/__sim', '/__sim/'])('is at %s, for everybody', async (target) => {
		const answer = await orgWith({}).get(target);
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
	});

	test('brings every file it is made of, and nothing from outside', async () => {
		const { get } = orgWith({});
		const names = readdirSync(PAGE).filter((name) => name !== 'index.html');
		const texts = await Promise.all(
			names.map(async (name) => String((await get(`/__sim/console/${name}`)).body)),
		);
		const html = String((await get('/')).body);
		const asked = [html, ...texts].join('\n').matchAll(/(?:href="|src="|from '|url\()([^"')]+)/g);
		const targets = [...asked].map(([, target = '']) => target);
		expect(targets.length).toBeGreaterThan(names.length);
		const ours = /^(\/__sim\/console\/|\.\/|data:,)/;
		expect(targets.filter((target) => !ours.test(target))).toEqual([]);
		const reached = targets.map((target) => path.posix.basename(target));
		expect(names.filter((name) => !reached.includes(name))).toEqual([]);
	});

	test.each(['/__sim/console/../answerAside.ts', '/__sim/console/none.js'])(
		'%s is not there',
		async (target) => {
			expect((await orgWith({}).get(target)).status).toBe(404);
		},
	);

	test('writes what the org holds as text, never as markup', async () => {
		const { get } = orgWith({});
		const scripts = readdirSync(PAGE).filter((name) => name.endsWith('.js'));
		for (const name of scripts) {
			const text = String((await get(`/__sim/console/${name}`)).body);
			expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
		}
	});
});

describe('the state', () => {
	test('shows users, the newest first, and how many there are of each status', async () => {
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

	test('shows 200 of thousands, and counts them all', async () => {
		const { get } = orgWith({ users: Array.from({ length: 3000 }, (_, i) => person(`p${i}`)) });
		const { body } = await get('/__sim/state');
		const users: unknown = Reflect.get(Object(body), 'users');
		expect(users).toMatchObject({ total: 3001, matching: 3001 });
		expect(Reflect.get(Object(users), 'rows')).toHaveLength(200);
	});

	test('follows a change at once', async () => {
		const { org, get } = orgWith({ users: [person('ada')] });
		await get('/__sim/state');
		const id = org.userByLogin('ada@x.example')?.id ?? '';
		await asAdmin(org).post(`/api/v1/users/${id}/lifecycle/suspend`);
		expect((await get('/__sim/state')).body).toMatchObject({
			users: { byStatus: { SUSPENDED: 1, ACTIVE: 1 } },
			requests: { total: 1, writes: 1, refused: 0, rows: [{ method: 'POST', status: 200 }] },
		});
	});

	test('shows groups with their members, the fullest first', async () => {
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

	test('shows how full the buckets are, enforced or not', async () => {
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

	test('forgets a minute later what was not enforced', async () => {
		const { org, get } = orgWith({});
		await asAdmin(org).get('/api/v1/users');
		org.clock.advance(60_000);
		expect((await get('/__sim/state')).body).toMatchObject({ buckets: [] });
	});
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
