import { createOrg } from '../../simulator';
import type { UserStatus } from '../../simulator/state/User';
import { asAdmin } from './asAdmin';
import { person } from './people';

function orgWith(status: UserStatus) {
	const org = createOrg({ seed: { users: [{ profile: person('ada'), status }] } });
	const path = `/api/v1/users/${org.userByLogin('ada@x.example')?.id ?? ''}`;
	return {
		org,
		path,
		admin: asAdmin(org),
		statusNow: () => org.userByLogin('ada@x.example')?.status,
	};
}

test('a staged user with a password is activated to ACTIVE', async () => {
	const org = createOrg({
		seed: { users: [{ profile: person('ada'), status: 'STAGED', password: 'Correct-Horse-7' }] },
	});
	const id = org.userByLogin('ada@x.example')?.id ?? '';
	await asAdmin(org).post(`/api/v1/users/${id}/lifecycle/activate`);
	expect(org.userByLogin('ada@x.example')?.status).toBe('ACTIVE');
});

test.each([
	['activate', '', false],
	['activate', '?sendEmail=false', true],
	['reactivate', '', true],
	['reactivate', '?sendEmail=true', false],
])('%s%s answers a link: %s', async (operation, query, hasLink) => {
	const { admin, path } = orgWith(operation === 'activate' ? 'STAGED' : 'PROVISIONED');
	const { body } = await admin.post(`${path}/lifecycle/${operation}${query}`);
	expect(Object.keys(Object(body))).toEqual(hasLink ? ['activationUrl', 'activationToken'] : []);
});

test('suspending somebody who is not active says so, and so does unlocking somebody who is not locked', async () => {
	const staged = orgWith('STAGED');
	expect((await staged.admin.post(`${staged.path}/lifecycle/suspend`)).body).toMatchObject({
		errorCauses: [{ errorSummary: 'Cannot suspend a user that is not active' }],
	});
	expect((await staged.admin.post(`${staged.path}/lifecycle/unlock`)).body).toMatchObject({
		errorSummary: 'Unlock is not allowed for this user.',
		errorCauses: [{ errorSummary: 'The user is not locked out.' }],
	});
});

test('the first delete deactivates, the second is for good', async () => {
	const { admin, path, org, statusNow } = orgWith('ACTIVE');
	expect((await admin.remove(path)).status).toBe(204);
	expect([statusNow(), org.userByLogin('ada@x.example')?.hasPassword]).toEqual([
		'DEPROVISIONED',
		false,
	]);
	expect((await admin.remove(path)).status).toBe(204);
	expect(await admin.get(path)).toMatchObject({ status: 404, body: { errorCode: 'E0000007' } });
});

test.each<UserStatus>([
	'STAGED',
	'PROVISIONED',
	'RECOVERY',
	'LOCKED_OUT',
	'PASSWORD_EXPIRED',
	'SUSPENDED',
])('the first delete of a user who is %s only deactivates', async (status) => {
	const { admin, path, statusNow } = orgWith(status);
	await admin.remove(path);
	expect(statusNow()).toBe('DEPROVISIONED');
});

test('expiring a password keeps statusChanged, suspending moves it', async () => {
	const { admin, path, org } = orgWith('ACTIVE');
	org.clock.advance(60_000);
	const expired = await admin.post(`${path}/lifecycle/expire_password`);
	expect(expired.body).toMatchObject({
		statusChanged: '2026-01-05T09:00:00.000Z',
		lastUpdated: '2026-01-05T09:01:00.000Z',
	});
	await admin.post(`${path}/lifecycle/suspend`);
	expect((await admin.get(path)).body).toMatchObject({ statusChanged: '2026-01-05T09:01:00.000Z' });
});

test('a federated user has no password, and comes back to Okta by a reset', async () => {
	const { admin, path, org } = orgWith('ACTIVE');
	await admin.post(`${path}/lifecycle/reset_password?provider=FEDERATION&sendEmail=false`);
	expect(org.userByLogin('ada@x.example')).toMatchObject({
		status: 'ACTIVE',
		hasPassword: false,
		provider: { type: 'FEDERATION' },
	});
	await admin.post(`${path}/lifecycle/reset_password?sendEmail=true`);
	expect(org.userByLogin('ada@x.example')).toMatchObject({
		status: 'RECOVERY',
		provider: { type: 'OKTA' },
	});
});

test('a transition may run behind its answer, and refuses updates meanwhile', async () => {
	const { admin, path, org, statusNow } = orgWith('STAGED');
	org.knobs.asyncTransitionMs = 5_000;
	await admin.post(`${path}/lifecycle/activate?sendEmail=true`);
	expect((await admin.get(path)).body).toMatchObject({
		status: 'STAGED',
		transitioningToStatus: 'PROVISIONED',
	});
	const refused = await admin.post(path, { profile: { city: 'Turin' } });
	expect(refused).toMatchObject({ status: 409, body: { errorCode: 'E0000112' } });
	org.clock.advance(5_000);
	expect((await admin.post(path, { profile: { city: 'Turin' } })).status).toBe(200);
	expect(statusNow()).toBe('PROVISIONED');
});
