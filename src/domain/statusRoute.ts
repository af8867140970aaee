import type { DesiredStatus } from './lifecycle';
import {
	go,
	keep,
	refuse,
	type RouteMeans,
	type RouteStart,
	type StatusRoute,
} from './routes/StatusRoute';
import { toActive } from './routes/toActive';
import { toSuspended } from './routes/toSuspended';
import { neverStagedAgain } from './statusRefusals';

/**
 * The calls that lead from the status a user has to the one it should have, at most three; or why none is needed, or
 * why there is no way (Okta API reference, User Lifecycle: which statuses each operation starts from).
 */
export function routeStatus(user: RouteStart, to: DesiredStatus, means: RouteMeans): StatusRoute {
	const deactivated = user.status === 'DEPROVISIONED';
	switch (to) {
		case 'ACTIVE':
			return toActive(user, means);
		case 'SUSPENDED':
			return toSuspended(user, means);
		case 'DEPROVISIONED':
			return deactivated
				? keep('the user is deactivated already')
				: go(['deactivate'], 'DEPROVISIONED');
		case 'STAGED':
			return user.status === 'STAGED'
				? keep('the user is staged already')
				: refuse(neverStagedAgain(user));
		case 'DELETED':
			return go(deactivated ? ['delete'] : ['deactivate', 'delete'], null);
	}
}
