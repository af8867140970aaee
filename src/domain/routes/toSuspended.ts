import type { StatusStep } from '../statusStep';
import { needsActivation, needsPasswordToSuspend } from '../statusRefusals';
import {
	go,
	keep,
	refuse,
	type RouteMeans,
	type RouteStart,
	type StatusRoute,
} from './StatusRoute';

const NOT_SURE =
	'Okta’s reference lets only active users be suspended, yet Okta offers it here; if it refuses, nothing is changed.';

/**
 * Okta suspends active users (Okta API reference, User Lifecycle). Users who are PROVISIONED or PASSWORD_EXPIRED are
 * offered `suspend` too (recorded: `_links`), so there it is tried.
 */
export function toSuspended(user: RouteStart, means: RouteMeans): StatusRoute {
	const password = means.password && !user.federated;
	switch (user.status) {
		case 'SUSPENDED':
			return keep('the user is suspended already');
		case 'ACTIVE':
			return go(['suspend'], 'SUSPENDED');
		case 'LOCKED_OUT':
			return go(['unlock', 'suspend'], 'SUSPENDED');
		case 'STAGED':
		case 'DEPROVISIONED':
			return byActivation(user, means);
		case 'PROVISIONED':
			return go(['suspend'], 'SUSPENDED', [NOT_SURE]);
		case 'PASSWORD_EXPIRED':
			return password ? byPassword() : go(['suspend'], 'SUSPENDED', [NOT_SURE]);
		case 'RECOVERY':
			return password ? byPassword() : refuse(needsPasswordToSuspend(user));
	}
}

function byPassword(): StatusRoute {
	return go(['setPassword', 'suspend'], 'SUSPENDED');
}

/** Only somebody who was activated can be suspended, so the way leads through being active or pending. */
function byActivation(user: RouteStart, means: RouteMeans): StatusRoute {
	const staged = user.status === 'STAGED';
	const ready = user.federated || (staged && user.hasPassword);
	const passes = ready || (staged && means.password) ? 'ACTIVE' : 'PROVISIONED';
	const steps = stepsThrough(staged, !ready && means.password);
	if (!means.throughActivation) return refuse(needsActivation(user, steps, passes));
	return go(steps, 'SUSPENDED', [
		`On the way the user is ${passes} for a moment: group rules and app assignments take effect.`,
	]);
}

function stepsThrough(staged: boolean, withPassword: boolean): StatusStep[] {
	if (!withPassword) return ['activate', 'suspend'];
	return staged ? ['setPassword', 'activate', 'suspend'] : ['activate', 'setPassword', 'suspend'];
}
