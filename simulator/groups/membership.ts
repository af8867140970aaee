import { notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import type { Group } from '../state/Group';
import type { User } from '../state/User';
import { groupTarget, userTarget } from '../users/targets';

/** Only groups that Okta itself keeps can be written (Okta API reference, Groups, "Group type"). */
export function requireWritable(group: Group): void {
	if (group.type !== 'OKTA_GROUP') throw oktaError('E0000038');
}

function touch(org: Org, group: Group): void {
	const now = org.now();
	org.state.groups.put({ ...group, lastMembershipUpdated: now }, now);
}

/** Adds a member; adding one who is there changes nothing. */
export function addMember(org: Org, group: Group, user: User): void {
	if (!org.state.memberships.add(group.id, user.id)) return;
	touch(org, group);
	org.announce('group.user_membership.add', [userTarget(user), groupTarget(group)]);
}

/** Removes a member; removing one who is not there changes nothing. */
export function removeMember(org: Org, group: Group, user: User): void {
	if (!org.state.memberships.remove(group.id, user.id)) return;
	touch(org, group);
	org.announce('group.user_membership.remove', [userTarget(user), groupTarget(group)]);
}

export function findGroup(org: Org, id: string): Group {
	const group = org.state.groups.get(id);
	if (!group) throw notFound(id, 'UserGroup');
	return group;
}
