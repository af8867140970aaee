import type { Org } from '../org';
import type { User, UserStatus } from '../state/User';
import { applyRulesTo } from '../groups/rules/applyRules';
import { userTarget } from './targets';

/** The user once it has the new status. */
function arrived(user: User, to: UserStatus, at: number): User {
	const { transition, ...rest } = user;
	void transition;
	const isActivation = user.status === 'STAGED' || user.status === 'DEPROVISIONED';
	return {
		...rest,
		status: to,
		statusChanged: at,
		lastUpdated: at,
		...(isActivation && to !== 'DEPROVISIONED' ? { activated: at } : {}),
		...(to === 'DEPROVISIONED' ? { password: undefined } : {}),
	};
}

function finish(org: Org, user: User, event: string): User {
	org.state.users.put(user, org.now());
	org.announce(event, [userTarget(user)]);
	applyRulesTo(org, user);
	return user;
}

/**
 * Brings a user to a status: at once, or behind the answer where the knob says so ("transitioningToStatus", Okta API
 * reference, Users).
 */
export function beginTransition(org: Org, user: User, to: UserStatus, event: string): User {
	const now = org.now();
	const at = now + org.knobs.asyncTransitionMs;
	const settled = arrived(user, to, at);
	if (at <= now) return finish(org, settled, event);
	// Recorded: a list shows a user on the way as STAGED, with statusChanged set.
	const waiting: User = {
		...user,
		lastUpdated: now,
		statusChanged: now,
		transition: { to, at, settled, event },
	};
	org.state.users.put(waiting, now);
	org.state.transitions.add(user.id);
	return waiting;
}

/** Ends the transitions whose time has come; called before every request. */
export function settleTransitions(org: Org): void {
	for (const id of [...org.state.transitions]) {
		const user = org.state.users.get(id);
		if (user?.transition && user.transition.at > org.now()) continue;
		org.state.transitions.delete(id);
		if (user?.transition) finish(org, user.transition.settled, user.transition.event);
	}
}
