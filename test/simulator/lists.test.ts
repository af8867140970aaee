import { createOrg } from '../../simulator';
import { asAdmin, link, rows } from './asAdmin';
import { person } from './people';

const logins = (answer: Parameters<typeof rows>[0]) =>
	rows(answer).map((row) => Object(row.profile).login.split('@')[0]);

function orgOf(count: number) {
	const users = Array.from({ length: count }, (_, at) => ({
		profile: person(`u${at}`, { lastName: at % 2 ? 'Odd' : 'Even' }),
	}));
	return createOrg({ seed: { users } });
}

const search = (text: string) => `search=${encodeURIComponent(text)}`;

test.each(['', `&${search('profile.email pr')}`, '&filter=status%20eq%20"ACTIVE"'])(
	'pages of 4 with %s hold everybody once, by the next links alone',
	async (query) => {
		const admin = asAdmin(orgOf(10));
		const seen: unknown[] = [];
		let next: string | undefined = `/api/v1/users?limit=4${query}`;
		const sizes: number[] = [];
		while (next) {
			const page = await admin.get(next);
			sizes.push(rows(page).length);
			seen.push(...logins(page));
			next = link(page, 'next');
		}
		expect(sizes).toEqual([4, 4, 3]);
		expect(new Set(seen).size).toBe(11);
	},
);

test('an empty search asks for nothing in particular', async () => {
	const admin = asAdmin(orgOf(3));
	expect(rows(await admin.get('/api/v1/users?search=&limit=200'))).toHaveLength(4);
});

test('a page that is just full has no next', async () => {
	const admin = asAdmin(orgOf(3));
	expect(link(await admin.get('/api/v1/users?limit=4'), 'next')).toBeUndefined();
	expect(link(await admin.get('/api/v1/users?limit=3'), 'next')).toBeDefined();
});

test.each([
	['/api/v1/users', '/api/v1/users?limit=200'],
	['/api/v1/users?limit=201', '/api/v1/users?limit=200'],
	['/api/v1/groups', '/api/v1/groups?limit=10000'],
	[
		'/api/v1/users?limit=5&search=profile.email%20sw%20%22u%22&sortBy=id&sortOrder=desc',
		'/api/v1/users?limit=5&search=profile.email+sw+%22u%22&sortBy=id',
	],
])('the self link of %s is %s', async (path, self) => {
	const org = orgOf(1);
	expect(link(await asAdmin(org).get(path), 'self')).toBe(org.baseUrl + self);
});

test('deactivated users are in search and filter, not in the plain list and not in q', async () => {
	const org = createOrg({
		seed: { users: [{ profile: person('gone'), status: 'DEPROVISIONED' }] },
	});
	const admin = asAdmin(org);
	const found = async (query: string) => logins(await admin.get(`/api/v1/users?${query}`));
	expect(await found(search('profile.login eq "GONE@x.example"'))).toEqual(['gone']);
	expect(await found('filter=profile.login%20eq%20"gone@x.example"')).toEqual(['gone']);
	expect(await found('filter=profile.login%20eq%20"GONE@x.example"')).toEqual([]);
	expect(await found('q=gone')).toEqual([]);
	expect(await found('limit=200')).toEqual(['admin']);
});

test('q finds beginnings of names and addresses, ten at most, without links', async () => {
	const admin = asAdmin(orgOf(12));
	const answer = await admin.get('/api/v1/users?q=LOVE');
	expect(rows(answer)).toHaveLength(0);
	const found = await admin.get('/api/v1/users?q=U');
	expect(rows(found)).toHaveLength(10);
	expect(found.headers.link).toBeUndefined();
});

test.each([
	['search and filter together', `${search('id pr')}&filter=status%20eq%20"ACTIVE"`, 'E0000033'],
	['an expression without an end', search('profile.login eq "a'), 'E0000031'],
	['an attribute nobody defined', search('profile.nope eq "a"'), 'E0000031'],
	['a limit that is no number', 'limit=many', 'E0000001'],
])('%s is refused', async (_, query, errorCode) => {
	const refused = await asAdmin(createOrg()).get(`/api/v1/users?${query}`);
	expect(refused).toMatchObject({ status: 400, body: { errorCode } });
});

test('a sorted search turns its pages though the last one seen has moved meanwhile', async () => {
	const org = orgOf(4);
	const admin = asAdmin(org);
	const sorted = `/api/v1/users?limit=2&${search('profile.lastName pr')}&sortBy=profile.login&sortOrder=`;
	expect(logins(await admin.get(`${sorted}desc`))).toEqual(['u3', 'u2']);
	const first = await admin.get(`${sorted}asc`);
	expect(logins(first)).toEqual(['admin', 'u0']);
	const moved = org.userByLogin('u0@x.example')?.id ?? '';
	await admin.post(`/api/v1/users/${moved}`, { profile: { login: 'z@x.example' } });
	expect(logins(await admin.get(link(first, 'next') ?? ''))).toEqual(['u1', 'u2']);
});

test('what a search calls greater than an id is what the list shows after it', async () => {
	const org = orgOf(100);
	const admin = asAdmin(org);
	const ids = rows(await admin.get('/api/v1/users?limit=200')).map(({ id }) => String(id));
	const after = async (id: string) =>
		rows(await admin.get(`/api/v1/users?${search(`id gt "${id}"`)}`)).map((row) => row.id);
	for (const at of [0, 33, 67, 100]) expect(await after(ids[at] ?? '')).toEqual(ids.slice(at + 1));
	org.knobs.idCase = 'folded';
	const folded = await Promise.all(ids.map(async (id) => (await after(id)).length));
	expect(folded).not.toEqual(ids.map((_, at) => ids.length - at - 1));
});

test('fields leave in what is named, and the id', async () => {
	const admin = asAdmin(orgOf(1));
	const trimmed = await admin.get('/api/v1/users?limit=1&fields=status,profile:(login)');
	expect(Object.keys(rows(trimmed)[0] ?? {})).toEqual(['id', 'status', 'profile']);
	expect(rows(trimmed)[0]?.profile).toEqual({ login: 'admin@hub.example' });
});

test('a list shows only self links, a single read shows what can be done', async () => {
	const org = orgOf(1);
	const [row] = rows(await asAdmin(org).get(`/api/v1/users?${search('profile.login sw "u0"')}`));
	expect(Object.keys(Object(row?._links))).toEqual(['self']);
	const one = await asAdmin(org).get('/api/v1/users/u0');
	expect(Object.keys(Object(one.body)._links)).toContain('suspend');
});
