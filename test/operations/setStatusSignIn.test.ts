import { createOrg } from '../../simulator';
import type { UserStatus } from '../../src/domain/lifecycle';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

const hubWith = (status: UserStatus, more = {}) =>
	createOrg({ seed: { users: [{ profile: { login: ADA }, status, ...more }] } });
const FEDERATED = { provider: { type: 'FEDERATION', name: 'FEDERATION' } };

describe('mail and links', () => {
	test.each([
		['activate', 'STAGED', 'POST lifecycle/activate?sendEmail='],
		['reactivate', 'PROVISIONED', 'POST lifecycle/reactivate?sendEmail='],
		['resetPassword', 'ACTIVE', 'POST lifecycle/reset_password?sendEmail='],
	] as const)(
		'%s mails only when asked, and then returns no link',
		async (operation, status, call) => {
			const mailed = hubWith(status);
			const outcome = await setStatus(mailed, { operation, link: 'mail' });
			expect(writesOf(mailed)[0]).toContain(`${call}true`);
			expect(JSON.stringify(outcome)).not.toContain('http');
			const returned = hubWith(status);
			const { activationUrl, resetPasswordUrl } = await setStatus(returned, {
				operation,
				link: 'link',
			});
			expect(writesOf(returned)[0]).toContain(`${call}false`);
			expect(activationUrl ?? resetPasswordUrl).toMatch(/^https:/);
		},
	);

	test.each([
		['activate', 'STAGED'],
		['resetPassword', 'ACTIVE'],
	] as const)('%s with a link for nobody says that nobody has it', async (operation, status) => {
		const hub = hubWith(status);
		const outcome = await setStatus(hub, { operation, link: 'silent' });
		expect(outcome.warnings).toEqual([expect.stringContaining('Nobody gets the link')]);
		expect(JSON.stringify(outcome)).not.toContain('http');
	});

	test('nobody needs a link for a staged user who has a password', async () => {
		const hub = hubWith('STAGED', { password: 'Horse-7-Battery' });
		expect(await setStatus(hub, { operation: 'activate' })).toMatchObject({
			status: { after: 'ACTIVE' },
			warnings: [],
		});
	});

	test('administrators are mailed about a deactivation only when asked', async () => {
		const hub = hubWith('ACTIVE');
		await setStatus(hub, { operation: 'deactivate', notifyAdministrators: true });
		expect(writesOf(hub)).toEqual(['POST lifecycle/deactivate?sendEmail=true']);
	});
});

describe('passwords', () => {
	test('a temporary password is returned where it is asked for, even when one has expired', async () => {
		for (const status of ['ACTIVE', 'PASSWORD_EXPIRED'] as const) {
			const hub = hubWith(status);
			const wanted = {
				operation: 'expirePassword',
				temporaryPassword: true,
				endSessions: true,
			} as const;
			const outcome = await setStatus(hub, wanted);
			expect(outcome).toMatchObject({
				route: ['expirePasswordWithTempPassword'],
				status: { after: 'PASSWORD_EXPIRED' },
			});
			expect(outcome.temporaryPassword).toBe(hub.userByLogin(ADA)?.password);
			expect(writesOf(hub)).toEqual([
				'POST lifecycle/expire_password_with_temp_password?revokeSessions=true',
			]);
		}
	});

	test('a password that is set on the way is in no outcome', async () => {
		const hub = hubWith('PROVISIONED');
		const password = 'Horse-7-Battery';
		const outcome = await setStatus(hub, { status: 'ACTIVE', password });
		expect(hub.userByLogin(ADA)).toMatchObject({ password, status: 'ACTIVE' });
		expect(JSON.stringify(outcome)).not.toContain(password);
	});

	test('a password the hub’s policy does not take leaves a deactivated user pending, and that is told', async () => {
		const hub = hubWith('DEPROVISIONED');
		await expect(setStatus(hub, { status: 'ACTIVE', password: 'ada' })).rejects.toMatchObject({
			code: 'STATUS_NOT_REACHED',
			message: expect.stringMatching(/ada@hub.example is PROVISIONED now: .*Done before: activate/),
			facts: { done: ['activate'], status: 'PROVISIONED' },
		});
		expect(await setStatus(hub, { status: 'ACTIVE', password: 'Horse-7-Battery' })).toMatchObject({
			route: ['setPassword'],
			status: { before: 'PROVISIONED', after: 'ACTIVE' },
		});
	});

	test.each(['expirePassword', 'resetPassword'] as const)(
		'%s is refused for a federated user, whom it would turn back',
		async (operation) => {
			const hub = hubWith('ACTIVE', FEDERATED);
			await expect(setStatus(hub, { operation, link: 'mail' })).rejects.toMatchObject({
				code: 'FEDERATED_USER_HAS_NO_PASSWORD',
			});
			expect(writesOf(hub)).toEqual([]);
		},
	);
});

describe('federation', () => {
	test('a user is converted once', async () => {
		const hub = hubWith('ACTIVE');
		const wanted = { operation: 'convertToFederated' } as const;
		expect(await setStatus(hub, wanted)).toMatchObject({ action: 'updated' });
		expect(hub.userByLogin(ADA)?.provider.type).toBe('FEDERATION');
		expect(writesOf(hub)).toEqual([
			'POST lifecycle/reset_password?provider=FEDERATION&sendEmail=false',
		]);
		expect(await setStatus(hub, wanted)).toMatchObject({
			action: 'kept',
			reason: 'the user is federated already',
		});
	});
});

test.each([
	[true, 'DELETE sessions?oauthTokens=true'],
	[false, 'DELETE sessions?oauthTokens=false'],
])('sessions end with OAuth tokens: %s', async (revokeTokens, call) => {
	const hub = hubWith('ACTIVE');
	await setStatus(hub, { operation: 'revokeSessions', revokeTokens });
	expect(writesOf(hub)).toEqual([call]);
});
