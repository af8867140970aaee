import { embeddedUser } from '../../src/okta/appUsers';
import { listApps } from '../../src/okta/apps';
import { leadsTo, scriptedOrg } from './scriptedOrg';

const assignment = { id: '00u1', status: 'ACTIVE' };
const user = { id: '00u1', profile: { login: 'ada' } };

test('the user inside an assignment is the one that Okta embedded', () => {
	expect(embeddedUser({ ...assignment, _embedded: { user } })).toBe(user);
});

test.each([
	['nothing embedded', assignment],
	['something else embedded', { ...assignment, _embedded: { app: user } }],
	['a text embedded', { ...assignment, _embedded: { user: 'ada' } }],
	['a user without an id', { ...assignment, _embedded: { user: { profile: {} } } }],
	['a user without a profile', { ...assignment, _embedded: { user: { id: '00u1' } } }],
])('an assignment with %s shows no user', (_, one) => {
	expect(embeddedUser(one)).toBeUndefined();
});

test('apps are listed to the last page', async () => {
	const app = (id: string) => ({ id, name: 'okta_org2org', label: id });
	const { client } = scriptedOrg(
		{ body: [app('0oa1')], headers: leadsTo('/api/v1/apps?after=1') },
		{ body: [app('0oa2')] },
	);
	expect(await listApps(client)).toEqual([app('0oa1'), app('0oa2')]);
});
