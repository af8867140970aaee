import type { UserStatus } from '../../src/domain/lifecycle';
import type { NamedOperation } from '../../src/domain/routes/operationRules';
import { routeOperation } from '../../src/domain/routes/routeOperation';
import type { RouteStart } from '../../src/domain/routes/StatusRoute';

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
const user = (status: UserStatus, wanted: Partial<RouteStart> = {}): RouteStart => ({
	login: 'ada@hub.example',
	status,
	hasPassword: false,
	federated: false,
	...wanted,
});
const from = (start: RouteStart, operation: NamedOperation, temporary = false) =>
	routeOperation(start, operation, { temporary });

/** The status an operation leads to, `keep`, or `refuse`. */
function leads(start: RouteStart, operation: NamedOperation, temporary = false): string {
	const route = from(start, operation, temporary);
	return route.verb === 'go' ? String(route.reaches) : route.verb;
}

test.each<[NamedOperation, string[]]>([
	['activate', ['PROVISIONED', 'keep', 'keep', 'keep', 'keep', 'keep', 'refuse', 'PROVISIONED']],
	[
		'reactivate',
		['refuse', 'PROVISIONED', 'keep', 'RECOVERY', 'refuse', 'keep', 'refuse', 'refuse'],
	],
	[
		'suspend',
		['refuse', 'SUSPENDED', 'SUSPENDED', 'refuse', 'refuse', 'SUSPENDED', 'keep', 'refuse'],
	],
	['unsuspend', ['keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'ACTIVE', 'refuse']],
	['unlock', ['keep', 'keep', 'ACTIVE', 'keep', 'ACTIVE', 'keep', 'keep', 'keep']],
	[
		'expirePassword',
		['refuse', 'refuse', 'PASSWORD_EXPIRED', 'refuse', 'refuse', 'keep', 'refuse', 'refuse'],
	],
	[
		'resetPassword',
		['refuse', 'refuse', 'RECOVERY', 'RECOVERY', 'RECOVERY', 'RECOVERY', 'refuse', 'refuse'],
	],
	[
		'convertToFederated',
		['refuse', 'refuse', 'ACTIVE', 'refuse', 'refuse', 'refuse', 'refuse', 'refuse'],
	],
	['resetFactors', [...STATUSES.slice(0, 7), 'refuse']],
	['revokeSessions', [...STATUSES.slice(0, 7), 'keep']],
])('%s leads from every status where Okta leads', (operation, ways) => {
	expect(STATUSES.map((status) => leads(user(status), operation))).toEqual(ways);
});

test('a named operation is one call', () => {
	expect(from(user('LOCKED_OUT'), 'unlock')).toEqual({
		verb: 'go',
		steps: ['unlock'],
		reaches: 'ACTIVE',
		remarks: [],
	});
});

test.each<[string, RouteStart, string]>([
	['who has a password is active at once', user('STAGED', { hasPassword: true }), 'ACTIVE'],
	['who signs in elsewhere is active at once', user('STAGED', { federated: true }), 'ACTIVE'],
	[
		'who comes back has lost the password',
		user('DEPROVISIONED', { hasPassword: true }),
		'PROVISIONED',
	],
	[
		'who comes back and signs in elsewhere is active',
		user('DEPROVISIONED', { federated: true }),
		'ACTIVE',
	],
])('of those who are activated, %s', (_, start, reaches) => {
	expect(leads(start, 'activate')).toBe(reaches);
});

test('somebody federated is suspended like everybody', () => {
	expect(leads(user('ACTIVE', { federated: true }), 'suspend')).toBe('SUSPENDED');
});

test.each<[NamedOperation, string]>([
	['expirePassword', 'refuse'],
	['resetPassword', 'refuse'],
	['convertToFederated', 'keep'],
	['resetFactors', 'ACTIVE'],
])('%s of a federated user: %s', (operation, way) => {
	expect(leads(user('ACTIVE', { federated: true }), operation)).toBe(way);
});

test('a federated user has no password to change, with or without a temporary one', () => {
	expect(from(user('ACTIVE', { federated: true }), 'expirePassword', true)).toMatchObject({
		refusal: {
			code: 'FEDERATED_USER_HAS_NO_PASSWORD',
			message: expect.stringMatching(/^ada@hub\.example .*‘expirePassword’/),
			remedy: expect.stringContaining('where the person signs in'),
			facts: { from: 'ACTIVE', operation: 'expirePassword' },
		},
	});
	expect(from(user('ACTIVE', { federated: true }), 'convertToFederated')).toEqual({
		verb: 'keep',
		reason: 'the user is federated already',
	});
});

describe('with a temporary password', () => {
	test('an expired one is no reason to keep', () => {
		expect(STATUSES.map((status) => leads(user(status), 'expirePassword', true))).toEqual([
			'refuse',
			'refuse',
			'PASSWORD_EXPIRED',
			'refuse',
			'refuse',
			'PASSWORD_EXPIRED',
			'refuse',
			'refuse',
		]);
		expect(from(user('PASSWORD_EXPIRED'), 'expirePassword', true)).toMatchObject({
			steps: ['expirePasswordWithTempPassword'],
		});
	});

	test('only an expiry is another call', () => {
		expect(from(user('ACTIVE'), 'resetPassword', true)).toMatchObject({
			steps: ['resetPassword'],
		});
	});
});

test.each<[UserStatus, NamedOperation, string]>([
	['STAGED', 'expirePassword', '‘Activate’'],
	['DEPROVISIONED', 'resetPassword', '‘Activate’'],
	['PROVISIONED', 'resetPassword', '‘Reactivate’'],
	['LOCKED_OUT', 'expirePassword', '‘Unlock’'],
	['SUSPENDED', 'resetPassword', '‘Unsuspend’'],
	['SUSPENDED', 'activate', '‘Unsuspend’'],
	['RECOVERY', 'expirePassword', 'Nothing is needed'],
	['STAGED', 'suspend', '‘Set Status’'],
	['DEPROVISIONED', 'unsuspend', '‘Activate’'],
	['DEPROVISIONED', 'resetFactors', '‘Activate’'],
	['STAGED', 'convertToFederated', '‘Set Status’'],
])('from %s, where there is no %s, %s leads on', (status, operation, remedy) => {
	const expected = {
		refusal: {
			code: 'NOT_FROM_THIS_STATUS',
			message: `ada@hub.example is ${status}, from where there is no ‘${operation}’`,
			remedy: expect.stringContaining(remedy),
			facts: { from: status, operation },
		},
	};
	expect(from(user(status), operation)).toMatchObject(expected);
	if (operation === 'expirePassword')
		expect(from(user(status), operation, true)).toMatchObject(expected);
});

test.each<[UserStatus, NamedOperation, string]>([
	['ACTIVE', 'activate', 'activated already'],
	['PROVISIONED', 'activate', '‘Reactivate’ makes a new link'],
	['ACTIVE', 'reactivate', 'needs no activation link'],
	['SUSPENDED', 'suspend', 'suspended already'],
	['ACTIVE', 'unsuspend', 'not suspended'],
	['DEPROVISIONED', 'unlock', 'not locked out'],
	['PASSWORD_EXPIRED', 'expirePassword', 'expired already'],
	['DEPROVISIONED', 'revokeSessions', 'has no sessions'],
])('from %s, %s is not needed: %s', (status, operation, reason) => {
	expect(from(user(status), operation)).toEqual({
		verb: 'keep',
		reason: expect.stringContaining(reason),
	});
});
