import { expirePasswordWithTempPassword, resetPassword } from '../../src/okta/lifecycle';
import { listGroupsOfUser } from '../../src/okta/userGroups';
import { findUserByLogin, lifecycle, readUser, searchUsers } from '../../src/okta/users';
import { leadsTo, refused, scriptedOrg } from './scriptedOrg';

const user = (login: string, id = '00u1') => ({ id, status: 'ACTIVE', profile: { login } });

describe('a user by login', () => {
	test('is the one whom Okta names, in any letter case, with the state that was read', async () => {
		const ada = user('Ada@X.example');
		const { client } = scriptedOrg({ body: ada, headers: { etag: 'W/"1"' } });
		expect(await findUserByLogin(client, 'ada@x.example')).toEqual({ user: ada, etag: 'W/"1"' });
	});

	test('is nobody where Okta took a short name for a longer one', async () => {
		const { client } = scriptedOrg({ body: user('ada@x.example') });
		expect(await findUserByLogin(client, 'ada')).toBeUndefined();
	});

	test('is nobody where Okta knows nobody', async () => {
		const { client } = scriptedOrg(refused(404, 'E0000007'));
		expect(await findUserByLogin(client, 'ada@x.example')).toBeUndefined();
	});

	test('is not nobody where Okta does not say', async () => {
		const { client } = scriptedOrg(refused(403, 'E0000006'));
		await expect(findUserByLogin(client, 'ada@x.example')).rejects.toMatchObject({
			code: 'PERMISSION_MISSING',
		});
	});

	test.each([
		['a/da@x.example', 'profile.login eq "a/da@x.example"'],
		['a?da@x.example', 'profile.login eq "a?da@x.example"'],
		['a\\da@x.example', 'profile.login eq "a\\\\da@x.example"'],
	])('%s, which no path can hold, is searched and then read by id', async (login, search) => {
		const found = [user('other', '00u8'), user(login.toUpperCase(), '00u9')];
		const { client, asked } = scriptedOrg(
			{ body: found },
			{ body: user(login, '00u9'), headers: { etag: 'W/"9"' } },
		);
		expect(await findUserByLogin(client, login)).toEqual({
			user: user(login, '00u9'),
			etag: 'W/"9"',
		});
		expect(asked()).toEqual([
			{ call: 'GET /api/v1/users', query: { search, limit: '200' } },
			{ call: 'GET /api/v1/users/00u9' },
		]);
	});

	test('that is searched is nobody where only others were found', async () => {
		const { client, asked } = scriptedOrg({ body: [user('other')] });
		expect(await findUserByLogin(client, 'a/da')).toBeUndefined();
		expect(asked()).toHaveLength(1);
	});

	test('that is searched names the login where the search is refused', async () => {
		const { client } = scriptedOrg(refused(403, 'E0000006'));
		await expect(findUserByLogin(client, 'a/da')).rejects.toThrow('find user a/da in the hub');
	});
});

test('a user by id comes with the state that was read', async () => {
	const { client } = scriptedOrg({ body: user('ada'), headers: { etag: 'W/"2"' } });
	expect(await readUser(client, '00u1')).toEqual({ user: user('ada'), etag: 'W/"2"' });
});

test('a search goes on to its last page', async () => {
	const { client, requests } = scriptedOrg(
		{ body: [user('a')], headers: leadsTo('/api/v1/users?after=1') },
		{ body: [user('b')] },
	);
	expect(await searchUsers(client, 'status pr', 'find users')).toEqual([user('a'), user('b')]);
	expect(requests[1]?.url).toBe('https://hub.okta.test/api/v1/users?after=1');
});

test('the groups of a user go on to the last page', async () => {
	const group = (id: string) => ({ id, type: 'OKTA_GROUP', profile: { name: id } });
	const { client } = scriptedOrg(
		{ body: [group('00g1')], headers: leadsTo('/api/v1/users/00u1/groups?after=1') },
		{ body: [group('00g2')] },
	);
	expect(await listGroupsOfUser(client, '00u1')).toEqual([group('00g1'), group('00g2')]);
});

describe('what Okta answers with', () => {
	const doing = 'do it';

	test.each([
		['a link, where it gives one', { activationUrl: 'https://hub.okta.test/welcome/x' }],
		['nothing', undefined],
	])('an activation: %s', async (_, body) => {
		const { client } = scriptedOrg({ body });
		expect(await lifecycle(client, '00u1', 'activate', { doing })).toEqual(body ?? {});
	});

	test.each([
		['the password', { tempPassword: 'x' }, 'x'],
		['none', undefined, undefined],
	])('a password for one sign-in: %s', async (_, body, password) => {
		const { client } = scriptedOrg({ body });
		const asked = expirePasswordWithTempPassword(client, '00u1', { doing, revokeSessions: false });
		expect(await asked).toBe(password);
	});

	test.each([
		['the link', { resetPasswordUrl: 'https://hub.okta.test/reset/x' }],
		['none', undefined],
	])('a link to a new password: %s', async (_, body) => {
		const { client } = scriptedOrg({ body });
		const wish = { doing, sendEmail: true, revokeSessions: false };
		expect(await resetPassword(client, '00u1', wish)).toBe(body?.resetPasswordUrl);
	});
});
