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
