import { createOrg, type SimulatedOrg } from '../../simulator';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { StatusWish } from '../../src/domain/statusWish';
import {
	ADA,
	repeatingClient,
	setStatus,
	statusRun,
	statusWish,
	writesOf,
} from '../support/settingStatus';

const hubWith = (status: UserStatus, more = {}) =>
	createOrg({ seed: { users: [{ profile: { login: ADA }, status, ...more }] } });

const PASSWORD = 'Horse-7-Battery';

/** Somebody else does this between our plan and our first write. */
async function meanwhile(
	hub: SimulatedOrg,
	wanted: Partial<StatusWish>,
	what: (path: string) => Promise<void>,
) {
	const { run, tasks } = await statusRun(hub, [statusWish(wanted)]);
	await what(`/api/v1/users/${hub.userByLogin(ADA)?.id}`);
	hub.journal.clear();
	const [task] = tasks;
	if (!task) throw new Error('one wish, one task');
	return await run.run(task);
}

const post = (hub: SimulatedOrg, operation: string) => async (path: string) => {
	await repeatingClient(hub).send({
		method: 'POST',
		path: `${path}/lifecycle/${operation}`,
		doing: '',
	});
};

describe('a code is not believed: the user is read, and was brought there by somebody else', () => {
	test.each<[string, UserStatus, Partial<StatusWish>, string, string]>([
		['E0000016', 'STAGED', { operation: 'activate' }, 'activate?sendEmail=false', '403 E0000016'],
		['E0000001 of suspend', 'ACTIVE', { status: 'SUSPENDED' }, 'suspend', '400 E0000001'],
		['E0000001 of unsuspend', 'SUSPENDED', { status: 'ACTIVE' }, 'unsuspend', '400 E0000001'],
		['E0000032', 'LOCKED_OUT', { status: 'ACTIVE' }, 'unlock', '403 E0000032'],
		[
			'404 on a deactivated user',
			'ACTIVE',
			{ operation: 'deactivate' },
			'deactivate?sendEmail=false',
			'404 E0000007',
		],
	])('%s', async (_, from, wanted, operation, answer) => {
		const hub = hubWith(from);
		const outcome = await meanwhile(hub, wanted, post(hub, operation.split('?')[0] ?? ''));
		const [write] = hub.journal.writes();
		expect(`${write?.status} ${(write?.responseBody as { errorCode: string }).errorCode}`).toBe(
			answer,
		);
		expect(outcome).toMatchObject({ action: 'kept', route: [], reason: expect.any(String) });
		expect(outcome.status.after).toBe(hub.userByLogin(ADA)?.status);
	});

	test('E0000038 for a link that is not needed any more', async () => {
		const hub = hubWith('PROVISIONED');
		const outcome = await meanwhile(
			hub,
			{ operation: 'reactivate', link: 'mail' },
			async (path) => {
				const body = { credentials: { password: { value: PASSWORD } } };
				await repeatingClient(hub).send({ method: 'POST', path, body, doing: '' });
			},
		);
		expect(outcome).toMatchObject({
			action: 'kept',
			status: { before: 'PROVISIONED', after: 'ACTIVE' },
		});
	});

	test('E0000032 of a user who was never locked out', async () => {
		const hub = hubWith('ACTIVE');
		expect(await setStatus(hub, { operation: 'unlock' })).toMatchObject({
			action: 'kept',
			reason: '‘unlock’ is not needed: the user is ACTIVE',
		});
		expect(hub.journal.writes().map(({ status }) => status)).toEqual([403]);
	});
});

describe('a code is not believed: the user is read, and is where it was', () => {
	test.each([
		['E0000016', 'STAGED', { operation: 'activate' }, 'STATUS_CONFLICT'],
		['E0000038', 'ACTIVE', { operation: 'deactivate' }, 'STATUS_CONFLICT'],
		['E0000007', 'ACTIVE', { operation: 'deactivate' }, 'NOT_FOUND'],
	] as const)('%s is told as a failure', async (code, from, wanted, failure) => {
		const hub = hubWith(from);
		hub.knobs.faults.push({ effect: { kind: 'error', code }, method: 'POST' });
		await expect(setStatus(hub, wanted)).rejects.toMatchObject({ code: failure });
		expect(hub.userByLogin(ADA)?.status).toBe(from);
		expect(writesOf(hub)).toHaveLength(1);
	});

	test('a suspension that Okta does not do from here names the way out', async () => {
		const hub = hubWith('PROVISIONED');
		hub.knobs.faults.push({ effect: { kind: 'error', code: 'E0000001' }, path: 'suspend' });
		await expect(setStatus(hub, { status: 'SUSPENDED' })).rejects.toMatchObject({
			code: 'STATUS_NOT_REACHED',
			message: expect.stringContaining(`${ADA} is PROVISIONED now`),
			remedy: expect.stringContaining('‘Password’'),
			facts: { done: [], status: 'PROVISIONED' },
		});
	});
});

describe('somebody else moves the user between plan and call', () => {
	test('the way is looked for anew from where the user is', async () => {
		const hub = hubWith('LOCKED_OUT');
		const outcome = await meanwhile(hub, { status: 'SUSPENDED' }, post(hub, 'unlock'));
		expect(outcome).toMatchObject({
			route: ['suspend'],
			status: { before: 'LOCKED_OUT', after: 'SUSPENDED' },
		});
	});

	test('where there is no way from there, that is told with where the user is', async () => {
		const hub = hubWith('ACTIVE');
		const setting = meanwhile(hub, { status: 'SUSPENDED' }, post(hub, 'deactivate'));
		await expect(setting).rejects.toMatchObject({
			code: 'STATUS_NOT_REACHED',
			message: expect.stringContaining(`${ADA} is DEPROVISIONED now`),
			remedy: expect.stringContaining('‘Allow Passing Through Activation’'),
		});
		expect(hub.userByLogin(ADA)?.status).toBe('DEPROVISIONED');
	});

	test('a changed profile does not stop a password from being set (412)', async () => {
		const hub = hubWith('PROVISIONED');
		const outcome = await meanwhile(hub, { status: 'ACTIVE', password: PASSWORD }, async (path) => {
			const body = { profile: { title: 'Countess' } };
			await repeatingClient(hub).send({ method: 'POST', path, body, doing: '' });
		});
		expect(hub.journal.writes().map(({ status }) => status)).toEqual([412, 200]);
		expect(outcome).toMatchObject({ route: ['setPassword'], status: { after: 'ACTIVE' } });
	});
});

describe('an answer that never came', () => {
	test.each([
		['deactivate', 'ACTIVE', { operation: 'deactivate' }, 'DEPROVISIONED'],
		['suspend', 'ACTIVE', { status: 'SUSPENDED' }, 'SUSPENDED'],
		['unsuspend', 'SUSPENDED', { status: 'ACTIVE' }, 'ACTIVE'],
		['unlock', 'LOCKED_OUT', { operation: 'unlock' }, 'ACTIVE'],
	] as const)(
		'%s was done: it is not sent again, and the outcome says so',
		async (step, from, wanted, ends) => {
			const hub = hubWith(from);
			hub.knobs.faults.push({ effect: { kind: 'resetAfter' }, path: step });
			expect(await setStatus(hub, wanted)).toMatchObject({
				action: 'updated',
				route: [step],
				status: { after: ends },
				warnings: [expect.stringContaining('was lost')],
			});
			expect(writesOf(hub)).toHaveLength(1);
		},
	);

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
