import { usersById } from '../../src/okta/usersById';
import { all, leadsTo, scriptedOrg } from './scriptedOrg';

const user = (id: string) => ({ id, status: 'ACTIVE', profile: {} });

test('very many ids travel in several searches, each id in one', async () => {
	const ids = Array.from({ length: 300 }, (_, at) => `00uPerson${at}`);
	const { client, searches } = scriptedOrg(...ids.map((id) => ({ body: [user(id)] })));
	const found = await all(usersById(client, ids, undefined));
	expect(searches().flatMap((search) => search?.split(' or ') ?? [])).toEqual(
		ids.map((id) => `id eq "${id}"`),
	);
	expect(searches().length).toBeGreaterThan(2);
	expect(found).toHaveLength(searches().length);
});

test('all pages of a search are read', async () => {
	const { client } = scriptedOrg(
		{ body: [user('00u1')], headers: leadsTo('/api/v1/users?after=1') },
		{ body: [user('00u2')] },
	);
	expect(await all(usersById(client, ['00u1', '00u2'], undefined))).toEqual([
		user('00u1'),
		user('00u2'),
	]);
});

test('where only ids were asked for an id is enough, and otherwise it is not', async () => {
	const onlyIds = { body: [{ id: '00u1' }] };
	expect(await all(usersById(scriptedOrg(onlyIds).client, ['00u1'], 'id'))).toHaveLength(1);
	await expect(
		all(usersById(scriptedOrg(onlyIds).client, ['00u1'], undefined)),
	).rejects.toMatchObject({ code: 'NOT_OKTA' });
});
