import { createOrg } from '../../simulator';
import { asAdmin, field } from './asAdmin';
import { person } from './people';

const org = () =>
	createOrg({
		seed: {
			users: [
				{ profile: person('ada') },
				{ profile: { ...person('bob'), login: 'bob@one.example' } },
				{ profile: { ...person('bob'), login: 'bob@two.example' } },
				{ profile: { ...person('eve'), login: 'eve/ops@x.example' } },
			],
		},
	});

test.each([
	['its login', 'ada@x.example', 200],
	['its login in other letters', 'ADA%40X.example', 200],
	['its short name', 'Ada', 200],
	['a short name that two have', 'bob', 404],
	['nobody’s login', 'nobody@x.example', 404],
	['the token’s owner', 'me', 200],
])('a user is read by %s', async (_, key, status) => {
	const answer = await asAdmin(org()).get(`/api/v1/users/${key}`);
	expect(answer.status).toBe(status);
	if (status === 404) expect(answer.body).toMatchObject({ errorCode: 'E0000007' });
});

test('a login with a slash cannot be looked up by path, only searched', async () => {
	const admin = asAdmin(org());
	const refused = await admin.get(`/api/v1/users/${encodeURIComponent('eve/ops@x.example')}`);
	expect(refused).toMatchObject({ status: 405, body: { errorCode: 'E0000022' } });
	const search = encodeURIComponent('profile.login eq "eve/ops@x.example"');
	expect((await admin.get(`/api/v1/users?search=${search}`)).body).toHaveLength(1);
});

test('ids differ by case alone, so they are read as they are written', async () => {
	const admin = asAdmin(org());
	const id = field(await admin.get('/api/v1/users/ada'), 'id');
	expect((await admin.get(`/api/v1/users/${id}`)).status).toBe(200);
	expect((await admin.get(`/api/v1/users/${id.toLowerCase()}`)).status).toBe(404);
});

test('a path nobody imitates is refused and marked in the journal, a wrong method is 405', async () => {
	const hub = org();
	const admin = asAdmin(hub);
	expect(await admin.get('/api/v1/not-imitated')).toMatchObject({
		body: { errorCode: 'E0000008' },
	});
	expect(hub.journal.entries.map(({ unknown }) => unknown)).toEqual([true]);
	expect((await admin.patch('/api/v1/users/ada')).status).toBe(405);
});
