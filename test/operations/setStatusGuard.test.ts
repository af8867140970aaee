import { createOrg } from '../../simulator';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { StatusWish } from '../../src/domain/statusWish';
import type { DeactivationCeiling } from '../../src/operations/setStatus/guardDeactivations';
import { setStatuses, statusWish, writesOf } from '../support/settingStatus';

const login = (at: number) => `user${at}@hub.example`;
const people = (count: number, status: UserStatus = 'ACTIVE') =>
	Array.from({ length: count }, (_, at) => ({ profile: { login: login(at) }, status }));
/** `count` users, of whom the first `scoped` are in the group Berlin. */
const hubWith = (count: number, { status = 'ACTIVE' as UserStatus, scoped = 0 } = {}) =>
	createOrg({
		seed: {
			users: people(count, status),
			groups: [{ name: 'Berlin', members: people(scoped).map(({ profile }) => profile.login) }],
		},
	});
const wishes = (count: number, wanted: Partial<StatusWish> = { operation: 'deactivate' }) =>
	Array.from({ length: count }, (_, at) => statusWish({ login: login(at), ...wanted }));
const within = (ceiling: DeactivationCeiling) => ({ settings: { ceiling } });

describe('Maximum Deactivations', () => {
	test('lets a run pass that is exactly at it', async () => {
		const hub = hubWith(5);
		await setStatuses(hub, wishes(3), within({ count: 3 }));
		expect(hub.users().filter(({ status }) => status === 'DEPROVISIONED')).toHaveLength(3);
	});

	test('refuses a run that is one past it, before the first write, with the numbers and the setting', async () => {
		const hub = hubWith(5);
		await expect(setStatuses(hub, wishes(4), within({ count: 3 }))).rejects.toMatchObject({
			code: 'OVER_THE_CEILING',
			message: expect.stringMatching(/4 deactivations.* of 4 .*‘Maximum Deactivations’ allows 3/),
			facts: { planned: 4, of: 4, setting: 'Maximum Deactivations' },
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('of none refuses the first one', async () => {
		const hub = hubWith(1);
		await expect(setStatuses(hub, wishes(1), within({ count: 0 }))).rejects.toMatchObject({
			code: 'OVER_THE_CEILING',
		});
	});

	test.each<[string, Partial<StatusWish>]>([
		['suspensions', { status: 'SUSPENDED' }],
		['suspensions by their name', { operation: 'suspend' }],
		['deletions', { operation: 'delete' }],
	])('counts %s too', async (_, wanted) => {
		const hub = hubWith(2);
		await expect(setStatuses(hub, wishes(2, wanted), within({ count: 1 }))).rejects.toMatchObject({
			code: 'OVER_THE_CEILING',
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('does not count whoever is there already, nor whoever gets access', async () => {
		const gone = hubWith(3, { status: 'DEPROVISIONED' });
		await setStatuses(gone, wishes(3), within({ count: 0 }));
		expect(writesOf(gone)).toEqual([]);
		const suspended = hubWith(3, { status: 'SUSPENDED' });
		await setStatuses(suspended, wishes(3, { status: 'ACTIVE' }), within({ count: 0 }));
		expect(suspended.users().every(({ status }) => status === 'ACTIVE')).toBe(true);
	});

	test('counts a person once, however often it comes up', async () => {
		const hub = hubWith(1);
		const twice = [
			statusWish({ login: login(0), status: 'SUSPENDED' }),
			statusWish({ login: login(0).toUpperCase(), operation: 'deactivate' }),
		];
		const outcomes = await setStatuses(hub, twice, within({ count: 1 }));
		expect(outcomes.map(({ status }) => status)).toEqual([
			{ before: 'ACTIVE', after: 'SUSPENDED' },
			{ before: 'SUSPENDED', after: 'DEPROVISIONED' },
		]);
	});

	test('counts what an earlier item of the run makes possible', async () => {
		const hub = hubWith(1, { status: 'SUSPENDED' });
		const there = [
			statusWish({ login: login(0), status: 'ACTIVE' }),
			statusWish({ login: login(0), status: 'SUSPENDED' }),
		];
		await expect(setStatuses(hub, there, within({ count: 0 }))).rejects.toMatchObject({
			code: 'OVER_THE_CEILING',
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('is a warning in a dry run, which still shows every route', async () => {
		const hub = hubWith(2);
		const outcomes = await setStatuses(hub, wishes(2), { dryRun: true, ...within({ count: 1 }) });
		expect(outcomes).toMatchObject([
			{ route: ['deactivate'], warnings: [expect.stringContaining('‘Maximum Deactivations’')] },
			{ route: ['deactivate'], warnings: [expect.stringContaining('‘Maximum Deactivations’')] },
		]);
	});
});
