import { invalid, notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import type { User, UserStatus } from '../state/User';
import { STATUS_RULES, type LifecycleOperation, type Outcome, type Refusal } from '../statusRules';
import { activatedStatus, isFederated } from './creationRules';
import { userTarget } from './targets';
import { beginTransition } from './transitions';

/** The system log's name of each operation (Okta's event catalogue). */
const EVENTS: Readonly<Record<LifecycleOperation, string>> = {
	activate: 'user.lifecycle.activate',
	reactivate: 'user.lifecycle.reactivate',
	deactivate: 'user.lifecycle.deactivate',
	suspend: 'user.lifecycle.suspend',
	unsuspend: 'user.lifecycle.unsuspend',
	unlock: 'user.account.unlock_by_admin',
	expirePassword: 'user.account.expire_password',
	resetPassword: 'user.account.reset_password',
	convertToFederation: 'user.account.reset_password',
};

// Only these run behind their answer (Okta API reference, User Lifecycle: "asynchronous operation").
const ASYNCHRONOUS: readonly LifecycleOperation[] = ['activate', 'deactivate'];

function refusalOf(refusal: Refusal, user: User, operation: string) {
	if (refusal.code === 'E0000007') return notFound(user.id, 'User');
	if (refusal.code === 'E0000001') return invalid(operation, refusal.cause ?? '');
	return oktaError(refusal.code, [], refusal.cause === undefined ? [] : [refusal.cause]);
}

function statusOf(org: Org, user: User, outcome: Exclude<Outcome, Refusal>): UserStatus {
	if (outcome === 'stays') return user.status;
	if (outcome !== 'ACTIVE?') return outcome;
	return activatedStatus(
		user.password !== undefined || isFederated(user.provider) || org.knobs.passwordOptional,
	);
}

/** Runs a lifecycle operation by the table of statusRules.ts, or refuses as the table says. */
export function runOperation(org: Org, user: User, operation: LifecycleOperation): User {
	if (user.transition) throw oktaError('E0000112');
	if (operation === 'unlock' && user.deviceBlocked) return unblock(org, user);
	const outcome = STATUS_RULES[operation][user.status];
	if (typeof outcome !== 'string') throw refusalOf(outcome, user, operation);
	const status = statusOf(org, user, outcome);
	if (ASYNCHRONOUS.includes(operation))
		return beginTransition(org, user, status, EVENTS[operation]);
	return arrive(org, user, status, operation);
}

function arrive(org: Org, user: User, status: UserStatus, operation: LifecycleOperation): User {
	const now = org.now();
	// Recorded: expire_password and its kind leave statusChanged alone, they change what the password is worth.
	const isDerived = operation === 'expirePassword';
	const after: User = {
		...user,
		status,
		lastUpdated: now,
		...(status === user.status || isDerived ? {} : { statusChanged: now }),
	};
	org.state.users.put(after, now);
	org.announce(EVENTS[operation], [userTarget(after)]);
	return after;
}

function unblock(org: Org, user: User): User {
	const after = { ...user, deviceBlocked: false, lastUpdated: org.now() };
	org.state.users.put(after, org.now());
	org.announce(EVENTS.unlock, [userTarget(after)]);
	return after;
}
