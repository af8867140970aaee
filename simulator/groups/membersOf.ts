import type { Org } from '../org';
import type { Group } from '../state/Group';
import type { SortedIds } from '../state/SortedIds';

/** The ids of a group's members, in id order; everybody is in Everyone. */
export function membersOf(org: Org, groupId: string): SortedIds {
	const { everyoneId, users, memberships } = org.state;
	return groupId === everyoneId ? users.ids : memberships.membersOf(groupId);
}

/** The groups of a user, Everyone first (recorded: GET /users/{id}/groups). */
export function groupsOf(org: Org, userId: string): Group[] {
	const { everyoneId, groups, memberships } = org.state;
	return [everyoneId, ...[...memberships.groupsOf(userId)].sort()].flatMap(
		(id) => groups.get(id) ?? [],
	);
}
