import { createOrg } from '../../../simulator';
import { asAdmin, field, rows } from '../asAdmin';
import { LOGS, orgWithUsers, types } from './logOrg';

test('what happens to users, groups and members is in the log, oldest first', async () => {
	const { admin, ids } = await orgWithUsers(1);
	const user = `/api/v1/users/${ids[0] ?? ''}`;
	const group = await admin.post('/api/v1/groups', { profile: { name: 'Engines' } });
	const member = `/api/v1/groups/${field(group, 'id')}/users/${ids[0] ?? ''}`;
	await admin.put(member);
	await admin.put(member);
	await admin.remove(member);
	await admin.post(user, { profile: { title: 'Countess' } });
	await admin.post(`${user}/lifecycle/activate?sendEmail=false`);
	await admin.post(`${user}/lifecycle/deactivate`);
	await admin.remove(user);
	await admin.remove(`/api/v1/groups/${field(group, 'id')}`);
	expect(types(await admin.get(LOGS))).toEqual([
		'user.lifecycle.create',
		'group.lifecycle.create',
		'group.user_membership.add',
		'group.user_membership.remove',
		'user.account.update_profile',
		'user.lifecycle.activate',
		'user.lifecycle.deactivate',
		'user.lifecycle.delete.initiated',
		'user.lifecycle.delete.completed',
		'group.lifecycle.delete',
	]);
});

test('what a seed holds was always there: it is not in the log', async () => {
	const org = createOrg({
		seed: { users: [{ profile: { login: 'a@x.example' }, groups: ['G'] }] },
	});
	expect(rows(await asAdmin(org).get(LOGS))).toEqual([]);
});

test('an event says who did what to whom, and when', async () => {
	const { admin, ids } = await orgWithUsers(1);
	expect(rows(await admin.get(LOGS))[0]).toMatchObject({
		actor: { type: 'User', alternateId: 'admin@hub.example' },
		eventType: 'user.lifecycle.create',
		displayMessage: 'Create Okta user',
		severity: 'INFO',
		outcome: { result: 'SUCCESS' },
		published: '2026-01-05T09:00:00.000Z',
		uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
		target: [
			{ id: ids[0], type: 'User', alternateId: 'u0@x.example', displayName: 'Ada Lovelace' },
		],
	});
});
