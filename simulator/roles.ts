import { oktaError } from './OktaError';
import type { Org } from './org';
import type { Principal } from './Principal';
import type { Permission, Route } from './routes/Route';

const READS: readonly Permission[] = ['users.read', 'groups.read', 'schemas.read', 'apps.read'];

/** What each standard admin role may do (Okta help, "Standard administrator roles and permissions"). */
const ROLES: Readonly<Record<string, readonly Permission[] | 'all'>> = {
	SUPER_ADMIN: 'all',
	ORG_ADMIN: [
		...READS,
		'users.write',
		'users.delete',
		'groups.write',
		'members.write',
		'logs.read',
		'hooks.write',
	],
	USER_ADMIN: ['users.read', 'users.write', 'groups.read', 'members.write', 'schemas.read'],
	GROUP_MEMBERSHIP_ADMIN: ['users.read', 'groups.read', 'members.write', 'schemas.read'],
	HELP_DESK_ADMIN: ['users.read', 'groups.read', 'schemas.read'],
	READ_ONLY_ADMIN: [...READS, 'logs.read'],
	REPORT_ADMIN: ['logs.read'],
	APP_ADMIN: [...READS, 'apps.write'],
	API_ACCESS_MANAGEMENT_ADMIN: [],
	MOBILE_ADMIN: ['users.read', 'groups.read'],
};

function mayDo(principal: Principal, permission: Permission): boolean {
	if (permission === 'anything') return true;
	return principal.roles.some((role) => {
		const allowed = ROLES[role] ?? [];
		return allowed === 'all' || allowed.includes(permission);
	});
}

const isSuper = (principal: Principal) => principal.roles.includes('SUPER_ADMIN');

/** "Never over admin users": only a Super Admin writes a user who has admin roles (Okta help; E0000006). */
export function requirePowerOver(principal: Principal, targetRoles: readonly unknown[]): void {
	if (targetRoles.length > 0 && !isSuper(principal)) throw oktaError('E0000006');
}

/**
 * Checks the role: a missing one is 403 E0000006, but a list may answer 200 with nothing in it (Okta support, "403 error
 * with Org2Org provisioning with OAuth"). False: answer that empty list.
 */
export function requirePermission(org: Org, route: Route, principal: Principal): boolean {
	if (mayDo(principal, route.permission)) return true;
	const isEmptied = route.emptyWhenForbidden && org.knobs.emptyListWithoutRole;
	if (isEmptied && principal.roles.length === 0) return false;
	throw oktaError('E0000006');
}
