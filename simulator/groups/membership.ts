import { notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import type { Group } from '../state/Group';
import type { User } from '../state/User';
import { groupTarget, userTarget } from '../users/targets';
import { applyRulesTo } from './rules/applyRules';

export function findGroup(org: Org, id: string): Group {
	const group = org.state.groups.get(id);
	if (!group) throw notFound(id, 'UserGroup');
	return group;
}

/** Only groups that Okta itself keeps can be written (Okta API reference, Groups, "Group type"). */
export function requireWritable(group: Group): void {
	if (group.type !== 'OKTA_GROUP') throw oktaError('E0000038');
}

function touch(org: Org, groupId: string): void {
	const now = org.now();
	const group = findGroup(org, groupId);
	org.state.groups.put({ ...group, lastMembershipUpdated: now }, now);
}

/** Adds a member; adding one who is there changes nothing (recorded: PUT of a member). */
export function addMember(org: Org, group: Group, user: User): void {
	if (!org.state.memberships.add(group.id, user.id, org.now())) return;
	touch(org, group.id);
	org.announce('group.user_membership.add', [userTarget(user), groupTarget(group)]);
}

/** Removes a member; removing one who is not there changes nothing (recorded: DELETE of a member). */
export function removeMember(org: Org, group: Group, user: User): void {
	if (!org.state.memberships.remove(group.id, user.id, org.now())) return;
	touch(org, group.id);
	org.announce('group.user_membership.remove', [userTarget(user), groupTarget(group)]);
}

/** A membership that somebody asks for; a deactivated user is not found. */
export function joinByHand(org: Org, group: Group, user: User): void {
	requireWritable(group);
	if (user.status === 'DEPROVISIONED') throw notFound(user.id, 'User');
	addMember(org, group, user);
	applyRulesTo(org, user);
}

/**
 * The end of a membership that somebody asks for. Who was there by a rule is put on that rule's list of exclusions, or
 * the rule would bring the user back (okta's Terraform provider, issue 179).
 */
export function leaveByHand(org: Org, group: Group, user: User): void {
	requireWritable(group);
	for (const id of org.state.memberships.rulesOf(group.id, user.id)) {
		const rule = org.state.rules.get(id);
		if (!rule) continue;
		const excludedUserIds = [...rule.excludedUserIds, user.id];
		org.state.rules.set(id, { ...rule, excludedUserIds, lastUpdated: org.now() });
	}
	removeMember(org, group, user);
	applyRulesTo(org, user);
}
