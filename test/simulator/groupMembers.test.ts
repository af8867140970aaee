import { createOrg } from '../../simulator';
import { asAdmin, link, rows } from './asAdmin';
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

describe('membership', () => {
	test('comes and goes, and doing it twice changes nothing', async () => {
		const { org, admin, path, id } = orgWithGroups();
		const member = `${path('Engineers')}/users/${id('ada')}`;
		org.clock.advance(60_000);
		expect((await admin.put(member)).status).toBe(204);
		expect((await admin.get(path('Engineers'))).body).toMatchObject({
			lastMembershipUpdated: '2026-01-05T09:00:00.000Z',
		});
		expect((await admin.remove(member)).status).toBe(204);
		expect((await admin.remove(member)).status).toBe(204);
		expect(org.membersOf('Engineers')).toEqual([]);
		expect((await admin.get(path('Engineers'))).body).toMatchObject({
			lastMembershipUpdated: '2026-01-05T09:01:00.000Z',
			lastUpdated: '2026-01-05T09:00:00.000Z',
		});
	});

	test.each([
		['a deactivated user', 'bob', 404],
		['nobody', 'nobody', 404],
	])('of %s is not found', async (_, login, status) => {
		const { admin, path, id } = orgWithGroups();
		expect((await admin.put(`${path('Engineers')}/users/${id(login) || login}`)).status).toBe(
			status,
		);
	});

	test('of somebody who is deleted ends', async () => {
		const { org, admin, id } = orgWithGroups();
		await admin.remove(`/api/v1/users/${id('ada')}`);
		expect(org.membersOf('Engineers')).toEqual(['ada@x.example']);
		await admin.remove(`/api/v1/users/${id('ada')}`);
		expect(org.membersOf('Engineers')).toEqual([]);
	});

	test('is seen from the user, Everyone first', async () => {
		const { admin, id } = orgWithGroups();
		const answer = await admin.get(`/api/v1/users/${id('ada')}/groups`);
		expect(names(answer)).toEqual(['Everyone', 'Engineers', 'Directory']);
		expect(link(answer, 'self')).toContain('/groups?limit=200');
	});

	test('is paged by user', async () => {
		const users = Array.from({ length: 5 }, (_, at) => ({
			profile: person(`u${at}`),
			groups: ['Big'],
		}));
		const org = createOrg({ seed: { users } });
		const admin = asAdmin(org);
		const first = await admin.get(`/api/v1/groups/${org.group('Big')?.id ?? ''}/users?limit=3`);
		const second = await admin.get(link(first, 'next') ?? '');
		expect([rows(first).length, rows(second).length]).toEqual([3, 2]);
		expect(link(second, 'next')).toBeUndefined();
	});
});
