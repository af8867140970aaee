import { rows } from '../asAdmin';
import { names, spoke } from './spokeOrg';

test('a group gives the app to its members, present and to come, and takes it away', async () => {
	const { admin, users, groups, groupId, idOf } = await spoke();
	expect((await admin.put(`${groups}/${groupId}`, {})).status).toBe(200);
	const list = async () =>
		rows(await admin.get(users))
			.map((row) => `${String(row.scope)} ${String(row.id)}`)
			.sort();
	const ada = `USER ${idOf('ada')}`;
	const throughGroup = (name: string) => `GROUP ${idOf(name)}`;
	expect(await list()).toEqual([throughGroup('bob'), throughGroup('cyd'), ada].sort());

	await admin.remove(`/api/v1/groups/${groupId}/users/${idOf('cyd')}`);
	expect(await list()).toEqual([throughGroup('bob'), ada].sort());
	await admin.put(`/api/v1/groups/${groupId}/users/${idOf('cyd')}`);
	expect(await list()).toEqual([throughGroup('bob'), throughGroup('cyd'), ada].sort());

	expect((await admin.remove(`${groups}/${groupId}`)).status).toBe(204);
	expect(await list()).toEqual([ada]);
});

test('a group does not take away what a user was given by hand', async () => {
	const { admin, users, groups, groupId, idOf } = await spoke();
	await admin.put(`${groups}/${groupId}`, {});
	await admin.post(users, { id: idOf('bob'), scope: 'USER' });
	await admin.remove(`${groups}/${groupId}`);
	expect(names(await admin.get(users)).sort()).toEqual(['ada@x.example', 'bob@x.example']);
});

test('a group is listed among those that have the app', async () => {
	const { admin, groups, groupId } = await spoke();
	await admin.put(`${groups}/${groupId}`, {});
	expect(rows(await admin.get(groups))).toEqual([
		expect.objectContaining({ id: groupId, priority: 0 }),
	]);
	expect((await admin.get(`${groups}/00gNone`)).status).toBe(404);
});
