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

describe('Maximum Deactivations (Percent)', () => {
	// With the org's own administrator there are ten users.
	test.each([
		['exactly at it passes', 2, true],
		['one past it is refused', 3, false],
	])('of the org: %s', async (_, planned, passes) => {
		const hub = hubWith(9);
		const setting = setStatuses(hub, wishes(planned), within({ percent: 20 }));
		await (passes
			? expect(setting).resolves.toHaveLength(planned)
			: expect(setting).rejects.toMatchObject({
					code: 'OVER_THE_CEILING',
					message: expect.stringMatching(/3 deactivations.* of 10 \(30\.0 %\).*allows 20 %/),
					facts: { planned: 3, of: 10, setting: 'Maximum Deactivations (Percent)' },
				}));
		expect(writesOf(hub)).toHaveLength(passes ? planned : 0);
	});

	test.each([
		['exactly at it passes', 2, true],
		['one past it is refused', 3, false],
	])('of a scope group: %s', async (_, planned, passes) => {
		const hub = hubWith(50, { scoped: 4 });
		const scopeGroupId = hub.group('Berlin')?.id;
		const setting = setStatuses(hub, wishes(planned), within({ percent: 50, scopeGroupId }));
		await (passes
			? expect(setting).resolves.toHaveLength(planned)
			: expect(setting).rejects.toMatchObject({ facts: { planned: 3, of: 4 } }));
		expect(writesOf(hub)).toHaveLength(passes ? planned : 0);
	});

	test('of a scope group without anybody refuses everything', async () => {
		const hub = hubWith(3);
		const scopeGroupId = hub.group('Berlin')?.id;
		await expect(
			setStatuses(hub, wishes(1), within({ percent: 99, scopeGroupId })),
		).rejects.toMatchObject({ code: 'OVER_THE_CEILING' });
	});

	test('reads no more of a large org than it has to', async () => {
		const hub = hubWith(900);
		await setStatuses(hub, wishes(2), within({ percent: 1 }));
		const lists = hub.journal.entries.filter(({ path }) => path.startsWith('/api/v1/users?'));
		expect(lists).toHaveLength(1);
	});

	test('reads nothing where nobody loses access', async () => {
		const hub = hubWith(3, { status: 'SUSPENDED' });
		await setStatuses(hub, wishes(3, { status: 'ACTIVE' }), within({ percent: 1 }));
		expect(hub.journal.entries.some(({ path }) => path.startsWith('/api/v1/users?'))).toBe(false);
	});
});
