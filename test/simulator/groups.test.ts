import { createOrg } from '../../simulator';
import { asAdmin, field, rows } from './asAdmin';
import { person } from './people';

const names = (answer: Parameters<typeof rows>[0]) =>
	rows(answer).map((row) => Object(row.profile).name);

function orgWithGroups() {
	const org = createOrg({
		seed: {
			groups: [
				{ name: 'Engineers', description: 'Who build', members: ['ada@x.example'] },
				{ name: 'Directory', type: 'APP_GROUP', sourceId: '0oa1', members: ['ada@x.example'] },
				{ name: 'Admins', roles: ['USER_ADMIN'] },
			],
			users: [{ profile: person('ada') }, { profile: person('bob'), status: 'DEPROVISIONED' }],
		},
	});
	const path = (name: string) => `/api/v1/groups/${org.group(name)?.id ?? ''}`;
	const id = (login: string) => org.userByLogin(`${login}@x.example`)?.id ?? '';
	return { org, admin: asAdmin(org), path, id };
}

test('a group is made, and replaced whole: a description that is not sent is lost', async () => {
	const { org, admin } = orgWithGroups();
	const made = await admin.post('/api/v1/groups', { profile: { name: 'A', description: 'one' } });
	expect(made).toMatchObject({
		status: 200,
		body: {
			id: expect.stringMatching(/^00g/),
			type: 'OKTA_GROUP',
			objectClass: ['okta:user_group'],
		},
	});
	const renamed = await admin.put(`/api/v1/groups/${field(made, 'id')}`, {
		profile: { name: 'B' },
	});
	expect(renamed.body).toMatchObject({ profile: { name: 'B', description: null } });
	expect(org.group('A')).toBeUndefined();
});

test.each([
	[
		'a taken name',
		'engineers',
		'name: An object with this field already exists in the current organization',
	],
	[
		'a taken name of an imported group',
		'Directory',
		'name: An object with this field already exists in the current organization',
	],
	['no name', '', 'name: The field cannot be left blank'],
])('%s is refused', async (_, name, cause) => {
	const { admin } = orgWithGroups();
	const refused = await admin.post('/api/v1/groups', { profile: { name } });
	expect(refused).toMatchObject({
		status: 400,
		body: { errorCode: 'E0000001', errorCauses: [{ errorSummary: cause }] },
	});
});

test.each([
	[255, 200],
	[256, 400],
])('a name of %d characters is answered %d', async (length, status) => {
	const { admin } = orgWithGroups();
	const made = await admin.post('/api/v1/groups', { profile: { name: 'a'.repeat(length) } });
	expect(made.status).toBe(status);
});

describe('a group that Okta does not keep itself refuses every write', () => {
	test.each(['Everyone', 'Directory'])('%s', async (name) => {
		const { org, admin, path, id } = orgWithGroups();
		const before = org.membersOf(name);
		const answers = [
			await admin.put(path(name), { profile: { name: 'Mine' } }),
			await admin.remove(path(name)),
			await admin.put(`${path(name)}/users/${id('ada')}`),
			await admin.remove(`${path(name)}/users/${id('ada')}`),
		];
		expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
		expect(org.membersOf(name)).toEqual(before);
	});
});

describe('groups are found', () => {
	test.each([
		['q=eng', ['Engineers']],
		['search=profile.name%20eq%20"engineers"', ['Engineers']],
		['search=type%20eq%20"APP_GROUP"', ['Directory']],
		['filter=type%20eq%20"BUILT_IN"', ['Everyone']],
		[
			'search=profile.name%20pr&sortBy=profile.name&sortOrder=desc',
			['Everyone', 'Engineers', 'Directory', 'Admins'],
		],
	])('by %s', async (query, found) => {
		const { admin } = orgWithGroups();
		expect(names(await admin.get(`/api/v1/groups?${query}`))).toEqual(found);
	});

	test('with their counts and admin privileges when asked', async () => {
		const { admin } = orgWithGroups();
		const stats = async (q: string) =>
			rows(await admin.get(`/api/v1/groups?q=${q}&expand=stats`))[0]?._embedded;
		expect(await stats('Engineers')).toMatchObject({
			stats: { usersCount: 1, hasAdminPrivlege: false },
		});
		expect(await stats('Admins')).toMatchObject({ stats: { hasAdminPrivlege: true } });
		expect(await stats('Everyone')).toMatchObject({ stats: { usersCount: 3 } });
	});
});
