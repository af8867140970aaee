import { needsPassword } from '../statusRefusals';
import {
	go,
	keep,
	refuse,
	type RouteMeans,
	type RouteStart,
	type StatusRoute,
} from './StatusRoute';

/** A user becomes active by an administrator's call, a password, or an own choice of one. */
export function toActive(user: RouteStart, means: RouteMeans): StatusRoute {
	switch (user.status) {
		case 'ACTIVE':
			return keep('the user is active already');
		case 'LOCKED_OUT':
			return go(['unlock'], 'ACTIVE');
		case 'SUSPENDED':
			return go(['unsuspend'], 'ACTIVE');
		case 'STAGED':
		case 'DEPROVISIONED':
			return byActivation(user, means);
		case 'PROVISIONED':
		case 'RECOVERY':
		case 'PASSWORD_EXPIRED':
			return byPassword(user, means);
	}
}

/** Deactivation wipes the password (Okta API reference, User Lifecycle), so only a staged user may have one stored. */
function byActivation(user: RouteStart, means: RouteMeans): StatusRoute {
	const staged = user.status === 'STAGED';
	if (user.federated || (staged && user.hasPassword)) return go(['activate'], 'ACTIVE');
	if (means.password)
		return go(staged ? ['setPassword', 'activate'] : ['activate', 'setPassword'], 'ACTIVE');
	return means.pendingCounts ? go(['activate'], 'PROVISIONED') : refuse(needsPassword(user));
}

function byPassword(user: RouteStart, means: RouteMeans): StatusRoute {
	if (means.password && !user.federated) return go(['setPassword'], 'ACTIVE');
	return means.pendingCounts
		? keep(`the user is ${user.status} and only has to choose a password`)
		: refuse(needsPassword(user));
}
