import { groupsOf } from '../groups/membersOf';
import type { Org } from '../org';
import type { RoleAssignment } from '../state/OrgState';
import type { User } from '../state/User';

/** The admin roles a user holds, by itself or through a group. */
export function rolesOf(org: Org, user: User): RoleAssignment[] {
	const { roles } = org.state;
	if (roles.size === 0) return [];
	const own = roles.get(user.id) ?? [];
	return [...own, ...groupsOf(org, user.id).flatMap((group) => roles.get(group.id) ?? [])];
}
