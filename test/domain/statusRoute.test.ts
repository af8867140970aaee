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

describe('where a route leads', () => {
	test.each<[string, RouteStart, DesiredStatus, RouteMeans, UserStatus | null]>([
		['to be active', user('LOCKED_OUT'), 'ACTIVE', NOTHING, 'ACTIVE'],
		['to be unsuspended', user('SUSPENDED'), 'ACTIVE', NOTHING, 'ACTIVE'],
		['to have a password', user('RECOVERY'), 'ACTIVE', PASSWORD, 'ACTIVE'],
		['to come back with one', user('DEPROVISIONED'), 'ACTIVE', PASSWORD, 'ACTIVE'],
		['to have one already', user('STAGED', { hasPassword: true }), 'ACTIVE', NOTHING, 'ACTIVE'],
		['to be pending', user('STAGED'), 'ACTIVE', PENDING, 'PROVISIONED'],
		['to be pending again', user('DEPROVISIONED'), 'ACTIVE', PENDING, 'PROVISIONED'],
		['to be suspended', user('ACTIVE'), 'SUSPENDED', NOTHING, 'SUSPENDED'],
		['to be unlocked first', user('LOCKED_OUT'), 'SUSPENDED', NOTHING, 'SUSPENDED'],
		['to have a password first', user('RECOVERY'), 'SUSPENDED', PASSWORD, 'SUSPENDED'],
		['to be deactivated', user('STAGED'), 'DEPROVISIONED', NOTHING, 'DEPROVISIONED'],
		['to be gone', user('ACTIVE'), 'DELETED', NOTHING, null],
	])('%s', (_, start, to, means, reaches) => {
		expect(routeStatus(start, to, means)).toMatchObject({ verb: 'go', reaches });
	});
});

test('a deactivated user who had a password comes back without it', () => {
	const start = user('DEPROVISIONED', { hasPassword: true });
	expect(way(start, 'ACTIVE', NOTHING)).toBe('PASSWORD_NEEDED');
	expect(way(start, 'SUSPENDED', { ...THROUGH, password: true })).toBe(
		'activate → setPassword → suspend',
	);
});

test.each<[string, RouteStart, RouteMeans, UserStatus]>([
	['staged without a password', user('STAGED'), THROUGH, 'PROVISIONED'],
	['staged with one to set', user('STAGED'), { ...THROUGH, password: true }, 'ACTIVE'],
	['staged with one', user('STAGED', { hasPassword: true }), THROUGH, 'ACTIVE'],
	['federated', user('DEPROVISIONED', { federated: true }), THROUGH, 'ACTIVE'],
	['deactivated', user('DEPROVISIONED'), { ...THROUGH, password: true }, 'PROVISIONED'],
])('somebody who is %s passes through a status that is told', (_, start, means, passes) => {
	const route = routeStatus(start, 'SUSPENDED', means);
	expect(route).toMatchObject({
		remarks: [expect.stringContaining(`the user is ${passes} for a moment`)],
	});
	expect(routeStatus(start, 'SUSPENDED', { ...means, throughActivation: false })).toMatchObject({
		refusal: { facts: { passes } },
	});
});

test.each<[UserStatus, boolean]>([
	['PROVISIONED', true],
	['PASSWORD_EXPIRED', true],
	['ACTIVE', false],
	['LOCKED_OUT', false],
])('that Okta may refuse to suspend somebody %s is remarked: %s', (status, isRemarked) => {
	const route = routeStatus(user(status), 'SUSPENDED', NOTHING);
	expect(route.verb === 'go' && route.remarks.join().includes('if it refuses')).toBe(isRemarked);
});

test.each<[string, RouteStart, DesiredStatus, string]>([
	['federated in recovery', user('RECOVERY', { federated: true }), 'SUSPENDED', 'PASSWORD_NEEDED'],
	['federated and expired', user('PASSWORD_EXPIRED', { federated: true }), 'SUSPENDED', 'suspend'],
	[
		'federated and staged',
		user('STAGED', { federated: true }),
		'SUSPENDED',
		'PASSES_THROUGH_ACTIVATION',
	],
])('a password is no means for somebody %s', (_, start, to, expected) => {
	expect(way(start, to, PASSWORD)).toBe(expected);
});

test.each<[UserStatus, DesiredStatus, RouteMeans, string]>([
	['ACTIVE', 'ACTIVE', NOTHING, 'active already'],
	['RECOVERY', 'ACTIVE', PENDING, 'the user is RECOVERY and only has to choose a password'],
	['SUSPENDED', 'SUSPENDED', NOTHING, 'suspended already'],
	['DEPROVISIONED', 'DEPROVISIONED', NOTHING, 'deactivated already'],
	['STAGED', 'STAGED', NOTHING, 'staged already'],
])('somebody %s who should be %s is kept with the reason', (from, to, means, reason) => {
	expect(routeStatus(user(from), to, means)).toEqual({
		verb: 'keep',
		reason: expect.stringContaining(reason),
	});
});

test.each<[string, UserStatus, DesiredStatus, string[], string, object]>([
	[
		'staged again',
		'ACTIVE',
		'STAGED',
		['is ACTIVE', 'never brings a user back to STAGED'],
		'Suspend the user instead',
		{ from: 'ACTIVE', wanted: 'STAGED' },
	],
	[
		'active without a password',
		'RECOVERY',
		'ACTIVE',
		['is RECOVERY', 'only with a password'],
		'‘Pending Counts as Active’',
		{ from: 'RECOVERY', wanted: 'ACTIVE' },
	],
	[
		'suspended without one',
		'RECOVERY',
		'SUSPENDED',
		['is RECOVERY', 'suspends active users only'],
		'‘Password’',
		{ from: 'RECOVERY', wanted: 'SUSPENDED' },
	],
	[
		'suspended without ever being activated',
		'STAGED',
		'SUSPENDED',
		['is STAGED', 'activate → suspend', 'would be PROVISIONED for a moment'],
		'‘Allow Passing Through Activation’',
		{
			from: 'STAGED',
			wanted: 'SUSPENDED',
			route: ['activate', 'suspend'],
			passes: 'PROVISIONED',
		},
	],
])('nobody is %s, and why is told by name', (_, from, to, said, remedy, facts) => {
	const route = routeStatus(user(from), to, NOTHING);
	const refusal = route.verb === 'refuse' ? route.refusal : undefined;
	for (const words of ['ada@hub.example', ...said]) expect(refusal?.message).toContain(words);
	expect(refusal?.remedy).toContain(remedy);
	expect(refusal?.facts).toEqual(facts);
});
