import { confirmMatch } from '../../src/operations/confirmMatch';
import { lifecycle } from '../../src/okta/users';
import { person, rules, twoOrgs } from '../support/imports';
import { clientOf } from '../support/orgClient';

const ada = 'ada@example.com';

type Seeds = Parameters<typeof twoOrgs>[0];

function waiting(seeds: Seeds = {}) {
	const orgs = twoOrgs({ hub: { users: [person(ada, { title: 'Countess' })] }, ...seeds });
	const confirm = async (spokeLogin: string | undefined, plansOnly = false) =>
		await confirmMatch(
			{ hub: clientOf(orgs.hub), spoke: clientOf(orgs.spoke, 'spoke') },
			{
				hubId: orgs.idOf(ada),
				spokeId: spokeLogin && orgs.spoke.userByLogin(spokeLogin)?.id,
			},
			{
				rules: rules(),
				link: 'hubId',
				plansOnly,
				protection: {
					logins: new Set(['root@example.com']),
					ids: new Set(),
					emailDomains: new Set(),
				},
				isAdministrator: async () => false,
				swings: {},
				now: 0,
			},
		);
	return { ...orgs, confirm };
}

const candidate = 'countess@spoke.example';

test('the confirmed user remembers the hub’s and takes over what is mapped', async () => {
	const orgs = waiting({ spoke: { users: [person(candidate, { city: 'London' })] } });
	expect(await orgs.confirm(candidate)).toMatchObject({ action: 'linked', planned: false });
	expect(orgs.spoke.userByLogin(ada)?.profile).toMatchObject({
		hubId: orgs.idOf(ada),
		title: 'Countess',
		city: 'London',
	});
});

test('confirming twice keeps what is there', async () => {
	const orgs = waiting({ spoke: { users: [person(candidate)] } });
	await orgs.confirm(candidate);
	expect(await orgs.confirm(ada)).toMatchObject({ action: 'kept' });
});

test('a dry run only says so', async () => {
	const orgs = waiting({ spoke: { users: [person(candidate)] } });
	expect(await orgs.confirm(candidate, true)).toMatchObject({ action: 'linked', planned: true });
	expect(await orgs.confirm(undefined, true)).toMatchObject({ action: 'created', planned: true });
	expect(orgs.spoke.journal.writes()).toEqual([]);
});

test('nobody being the same person, a new linked user is created', async () => {
	const orgs = waiting();
	expect(await orgs.confirm(undefined)).toMatchObject({ action: 'created' });
	expect(orgs.spoke.userByLogin(ada)?.profile.hubId).toBe(orgs.idOf(ada));
});

describe('is refused and writes nothing', () => {
	test.each([
		[
			'where the spoke user is linked to somebody else',
			{ users: [person(candidate, { hubId: '00uOther' })] },
			'LINKED_ELSEWHERE',
		],
		['where somebody is protected', { users: [person('root@example.com')] }, 'PROTECTED_USER'],
	])('%s', async (_, spoke, code) => {
		const orgs = waiting({ spoke });
		const login = String(spoke.users[0]?.profile.login);
		await expect(orgs.confirm(login)).rejects.toMatchObject({ code });
		expect(orgs.spoke.journal.writes()).toEqual([]);
	});

	test('where another spoke user is linked already', async () => {
		const orgs = waiting({ spoke: { users: [person(candidate), person('other@spoke.example')] } });
		await orgs.confirm('other@spoke.example');
		await expect(orgs.confirm(candidate)).rejects.toMatchObject({ code: 'LINKED_ELSEWHERE' });
	});

	test('where the login of a new user is taken', async () => {
		const orgs = waiting({ spoke: { users: [person(ada)] } });
		await expect(orgs.confirm(undefined)).rejects.toMatchObject({ code: 'LOGIN_TAKEN' });
	});

	test('where the hub user is deactivated by now', async () => {
		const orgs = waiting({ spoke: { users: [person(candidate)] } });
		await lifecycle(clientOf(orgs.hub), orgs.idOf(ada), 'deactivate', { doing: 'leave' });
		await expect(orgs.confirm(candidate)).rejects.toMatchObject({ code: 'HUB_USER_DEACTIVATED' });
	});
});
