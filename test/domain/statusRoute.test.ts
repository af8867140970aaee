import { DESIRED_STATUSES, type DesiredStatus, type UserStatus } from '../../src/domain/lifecycle';
import type { RouteMeans, RouteStart } from '../../src/domain/routes/StatusRoute';
import { routeStatus } from '../../src/domain/statusRoute';

const STATUSES: UserStatus[] = [
	'STAGED',
	'PROVISIONED',
	'ACTIVE',
	'RECOVERY',
	'LOCKED_OUT',
	'PASSWORD_EXPIRED',
	'SUSPENDED',
	'DEPROVISIONED',
];

const withoutPassword: ReadonlySet<UserStatus> = new Set([
	'STAGED',
	'PROVISIONED',
	'DEPROVISIONED',
]);

const user = (status: UserStatus, more: Partial<RouteStart> = {}): RouteStart => ({
	login: 'ada@hub.example',
	status,
	hasPassword: !withoutPassword.has(status),
	federated: false,
	...more,
});

const NOTHING: RouteMeans = { password: false, pendingCounts: false, throughActivation: false };
const PASSWORD = { ...NOTHING, password: true };
const PENDING = { ...NOTHING, pendingCounts: true };
const THROUGH = { ...NOTHING, throughActivation: true };

/** `unsuspend`, `activate → suspend`, `keep`, or the code of the refusal. */
function way(start: RouteStart, to: DesiredStatus, means: RouteMeans): string {
	const route = routeStatus(start, to, means);
	switch (route.verb) {
		case 'keep':
			return 'keep';
		case 'go':
			return route.steps.join(' → ');
		case 'refuse':
			return route.refusal.code;
	}
}

describe('the way from every status to every other, with nothing but the calls', () => {
	test.each<[UserStatus, string, string, string, string, string]>([
		// from             ACTIVE             SUSPENDED                    DEPROVISIONED STAGED                DELETED
		[
			'STAGED',
			'PASSWORD_NEEDED',
			'PASSES_THROUGH_ACTIVATION',
			'deactivate',
			'keep',
			'deactivate → delete',
		],
		[
			'PROVISIONED',
			'PASSWORD_NEEDED',
			'suspend',
			'deactivate',
			'STATUS_UNREACHABLE',
			'deactivate → delete',
		],
		['ACTIVE', 'keep', 'suspend', 'deactivate', 'STATUS_UNREACHABLE', 'deactivate → delete'],
		[
			'RECOVERY',
			'PASSWORD_NEEDED',
			'PASSWORD_NEEDED',
			'deactivate',
			'STATUS_UNREACHABLE',
			'deactivate → delete',
		],
		[
			'LOCKED_OUT',
			'unlock',
			'unlock → suspend',
			'deactivate',
			'STATUS_UNREACHABLE',
			'deactivate → delete',
		],
		[
			'PASSWORD_EXPIRED',
			'PASSWORD_NEEDED',
			'suspend',
			'deactivate',
			'STATUS_UNREACHABLE',
			'deactivate → delete',
		],
		['SUSPENDED', 'unsuspend', 'keep', 'deactivate', 'STATUS_UNREACHABLE', 'deactivate → delete'],
		[
			'DEPROVISIONED',
			'PASSWORD_NEEDED',
			'PASSES_THROUGH_ACTIVATION',
			'keep',
			'STATUS_UNREACHABLE',
			'delete',
		],
	])(
		'from %s: active by %s, suspended by %s, deactivated by %s, staged by %s, deleted by %s',
		(from, ...ways) => {
			expect(DESIRED_STATUSES.map((to) => way(user(from), to, NOTHING))).toEqual(ways);
		},
	);
});

describe('what a route may use beside', () => {
	test.each<[string, UserStatus, DesiredStatus, RouteMeans, string]>([
		[
			'a password makes a staged user active',
			'STAGED',
			'ACTIVE',
			PASSWORD,
			'setPassword → activate',
		],
		['a password makes a pending user active', 'PROVISIONED', 'ACTIVE', PASSWORD, 'setPassword'],
		['a password ends a recovery', 'RECOVERY', 'ACTIVE', PASSWORD, 'setPassword'],
		['a password replaces an expired one', 'PASSWORD_EXPIRED', 'ACTIVE', PASSWORD, 'setPassword'],
		[
			'a deactivated user is activated before a password is set',
			'DEPROVISIONED',
			'ACTIVE',
			PASSWORD,
			'activate → setPassword',
		],
		['a password is not set where none is needed', 'LOCKED_OUT', 'ACTIVE', PASSWORD, 'unlock'],
		['a password is not set for an active user', 'ACTIVE', 'ACTIVE', PASSWORD, 'keep'],
		['a staged user may be left pending', 'STAGED', 'ACTIVE', PENDING, 'activate'],
		['a deactivated user may be left pending', 'DEPROVISIONED', 'ACTIVE', PENDING, 'activate'],
		['pending may count as active', 'PROVISIONED', 'ACTIVE', PENDING, 'keep'],
		['recovery may count as active', 'RECOVERY', 'ACTIVE', PENDING, 'keep'],
		['an expired password may count as active', 'PASSWORD_EXPIRED', 'ACTIVE', PENDING, 'keep'],
		['a suspended user is unsuspended even then', 'SUSPENDED', 'ACTIVE', PENDING, 'unsuspend'],
		[
			'a staged user may be activated in passing',
			'STAGED',
			'SUSPENDED',
			THROUGH,
			'activate → suspend',
		],
		[
			'a deactivated user may be activated in passing',
			'DEPROVISIONED',
			'SUSPENDED',
			THROUGH,
			'activate → suspend',
		],
		[
			'in passing a staged user gets the password first',
			'STAGED',
			'SUSPENDED',
			{ ...THROUGH, password: true },
			'setPassword → activate → suspend',
		],
		[
			'in passing a deactivated user gets the password afterwards',
			'DEPROVISIONED',
			'SUSPENDED',
			{ ...THROUGH, password: true },
			'activate → setPassword → suspend',
		],
		[
			'a password opens the way from recovery',
			'RECOVERY',
			'SUSPENDED',
			PASSWORD,
			'setPassword → suspend',
		],
		[
			'a password opens the sure way from an expired one',
			'PASSWORD_EXPIRED',
			'SUSPENDED',
			PASSWORD,
			'setPassword → suspend',
		],
		[
			'nothing brings a user back to staged',
			'ACTIVE',
			'STAGED',
			{ password: true, pendingCounts: true, throughActivation: true },
			'STATUS_UNREACHABLE',
		],
	])('%s', (_, from, to, means, expected) => {
		expect(way(user(from), to, means)).toBe(expected);
	});

	test.each<[string, RouteStart, DesiredStatus, RouteMeans, string]>([
		[
			'a staged user with a password needs no other',
			user('STAGED', { hasPassword: true }),
			'ACTIVE',
			PASSWORD,
			'activate',
		],
		[
			'a federated staged user is active at once',
			user('STAGED', { federated: true }),
			'ACTIVE',
			NOTHING,
			'activate',
		],
		[
			'a federated user comes back active',
			user('DEPROVISIONED', { federated: true }),
			'ACTIVE',
			NOTHING,
			'activate',
		],
		[
			'a federated user takes no password',
			user('PROVISIONED', { federated: true }),
			'ACTIVE',
			PASSWORD,
			'PASSWORD_NEEDED',
		],
		[
			'a federated user in passing takes none either',
			user('DEPROVISIONED', { federated: true }),
			'SUSPENDED',
			{ ...THROUGH, password: true },
			'activate → suspend',
		],
	])('%s', (_, start, to, means, expected) => {
		expect(way(start, to, means)).toBe(expected);
	});
});

test('no route is longer than three calls, and none starts from where the user is wanted', () => {
	const flags = [false, true];
	for (const from of STATUSES)
		for (const to of DESIRED_STATUSES)
			for (const password of flags)
				for (const pendingCounts of flags)
					for (const throughActivation of flags) {
						const route = routeStatus(user(from), to, {
							password,
							pendingCounts,
							throughActivation,
						});
						if (route.verb !== 'go') continue;
						expect(route.steps.length).toBeLessThanOrEqual(3);
						expect(from).not.toBe(to);
					}
});

test('a route in passing says so, and says where it passes', () => {
	const route = routeStatus(user('DEPROVISIONED'), 'SUSPENDED', THROUGH);
	expect(route).toMatchObject({ verb: 'go', reaches: 'SUSPENDED' });
	expect(route.verb === 'go' && route.remarks.join()).toContain('PROVISIONED for a moment');
	expect(routeStatus(user('DEPROVISIONED'), 'SUSPENDED', NOTHING)).toMatchObject({
		refusal: { facts: { route: ['activate', 'suspend'], passes: 'PROVISIONED' } },
	});
});
