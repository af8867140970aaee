import { permits, type AdminRole } from './adminRoles';
import { isListing, routeRights } from './routeRights';

/**
 * Whether admin roles allow a request: `emptyList` means 200 with `[]`. Scopes alone do nothing: "Missing roles ⇒ 403
 * or an empty 200 list" (Okta support, "403 Error with Org2Org Provisioning with OAuth").
 */
export function authorizeByRole(
	roles: readonly AdminRole[],
	method: string,
	path: string,
	emptyListWithoutRole: boolean,
): 'allowed' | 'forbidden' | 'emptyList' {
	const rights = routeRights(method, path);
	if (rights && permits(roles, rights.permission)) return 'allowed';
	return emptyListWithoutRole && isListing(method, path) ? 'emptyList' : 'forbidden';
}
