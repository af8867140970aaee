import { createOrg, type SimulatedOrg } from '../../simulator';
import type { UserStatus } from '../../src/domain/lifecycle';
import { ADA, repeatingClient, setStatus, writesOf } from '../support/settingStatus';

const hubWith = (status: UserStatus) =>
	createOrg({ seed: { users: [{ profile: { login: ADA }, status }] } });

const post = (hub: SimulatedOrg, operation: string) => async (path: string) => {
	await repeatingClient(hub).send({
		method: 'POST',
		path: `${path}/lifecycle/${operation}`,
		doing: '',
	});
};

describe('an answer that never came', () => {
	test.each([
		['deactivate', 'ACTIVE', { operation: 'deactivate' }, 'DEPROVISIONED'],
		['suspend', 'ACTIVE', { status: 'SUSPENDED' }, 'SUSPENDED'],
		['unsuspend', 'SUSPENDED', { status: 'ACTIVE' }, 'ACTIVE'],
		['unlock', 'LOCKED_OUT', { operation: 'unlock' }, 'ACTIVE'],
		['activate', 'STAGED', { operation: 'activate' }, 'PROVISIONED'],
		['expirePassword', 'ACTIVE', { operation: 'expirePassword' }, 'PASSWORD_EXPIRED'],
		['convertToFederated', 'ACTIVE', { operation: 'convertToFederated' }, 'ACTIVE'],
	] as const)(
		'%s was done: it is not sent again, and the outcome says so',
		async (step, from, wanted, ends) => {
			const hub = hubWith(from);
			hub.knobs.faults.push({ effect: { kind: 'resetAfter' }, method: 'POST' });
			expect(await setStatus(hub, wanted)).toMatchObject({
				action: 'updated',
				route: [step],
				status: { after: ends },
				warnings: expect.arrayContaining([expect.stringContaining('was lost')]),
			});
			expect(writesOf(hub)).toHaveLength(1);
		},
	);

	test('a link that was to be returned is lost with it, and the outcome says how to get another', async () => {
		const hub = hubWith('STAGED');
		hub.knobs.faults.push({ effect: { kind: 'resetAfter' }, path: 'activate' });
		const outcome = await setStatus(hub, { operation: 'activate', link: 'link' });
		expect(outcome).toMatchObject({
			status: { after: 'PROVISIONED' },
			warnings: [expect.stringContaining('‘Reactivate’ makes a new one')],
		});
		expect(outcome.activationUrl).toBeUndefined();
	});

	test('a deletion was done: the user is gone, and nothing is deleted twice', async () => {
		const hub = hubWith('DEPROVISIONED');
		hub.knobs.faults.push({ effect: { kind: 'resetAfter' }, method: 'DELETE' });
		expect(await setStatus(hub, { operation: 'delete' })).toMatchObject({
			action: 'deleted',
			deleted: true,
			status: { before: 'DEPROVISIONED', after: null },
		});
		expect(writesOf(hub)).toHaveLength(1);
	});

	test.each([
		['the connection was cut before', { kind: 'resetBefore' }],
		['Okta had a passing fault', { kind: 'error', code: 'E0000009' }],
	] as const)('%s: it was not done, and is sent again', async (_, effect) => {
		const hub = hubWith('ACTIVE');
		hub.knobs.faults.push({ effect, path: 'suspend' });
		expect(await setStatus(hub, { status: 'SUSPENDED' })).toMatchObject({
			route: ['suspend'],
			status: { after: 'SUSPENDED' },
		});
	});

	test('a fault that does not pass is told after a few tries', async () => {
		const hub = hubWith('ACTIVE');
		hub.knobs.faults.push({
			effect: { kind: 'error', code: 'E0000009' },
			path: 'suspend',
			times: 99,
		});
		await expect(setStatus(hub, { status: 'SUSPENDED' })).rejects.toMatchObject({
			code: 'OKTA_UNAVAILABLE',
		});
		expect(writesOf(hub)).toHaveLength(3);
	});

	test('a reset is not sent again, because the person would get two mails', async () => {
		const hub = hubWith('RECOVERY');
		hub.knobs.faults.push({
			effect: { kind: 'error', code: 'E0000009' },
			path: 'reset_password',
		});
		await expect(
			setStatus(hub, { operation: 'resetPassword', link: 'mail' }),
		).rejects.toMatchObject({
			code: 'OKTA_UNAVAILABLE',
		});
		expect(writesOf(hub)).toHaveLength(1);
	});
});

describe('what goes on behind Okta’s answers is waited for', () => {
	test('before the user counts as deactivated', async () => {
		const hub = hubWith('ACTIVE');
		hub.knobs.asyncTransitionMs = 9_000;
		expect(await setStatus(hub, { operation: 'deactivate' })).toMatchObject({
			status: { before: 'ACTIVE', after: 'DEPROVISIONED' },
		});
	});

	test('between the calls of a route', async () => {
		const hub = hubWith('ACTIVE');
		hub.knobs.asyncTransitionMs = 9_000;
		expect(await setStatus(hub, { status: 'DELETED' })).toMatchObject({ action: 'deleted' });
		expect(hub.userByLogin(ADA)).toBeUndefined();
	});

	test('when it began before the run', async () => {
		const hub = hubWith('ACTIVE');
		hub.knobs.asyncTransitionMs = 9_000;
		await post(hub, 'deactivate')(`/api/v1/users/${hub.userByLogin(ADA)?.id}`);
		expect(await setStatus(hub, { operation: 'deactivate' })).toMatchObject({ action: 'kept' });
	});

	test.each([
		['exactly as long as it may', 30_000, true],
		['one second longer', 31_000, false],
	])('when it takes %s', async (_, asyncTransitionMs, inTime) => {
		const hub = hubWith('ACTIVE');
		hub.knobs.asyncTransitionMs = asyncTransitionMs;
		const setting = setStatus(
			hub,
			{ operation: 'deactivate' },
			{ settings: { maxWaitMs: 30_000 } },
		);
		await (inTime
			? expect(setting).resolves.toMatchObject({ status: { after: 'DEPROVISIONED' } })
			: expect(setting).rejects.toMatchObject({
					code: 'STATUS_NOT_REACHED',
					facts: { cause: 'STILL_IN_TRANSITION', done: ['deactivate'] },
				}));
	});
});
