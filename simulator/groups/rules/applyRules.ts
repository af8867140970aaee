import type { Org } from '../../org';
import type { Group } from '../../state/Group';
import type { GroupRule } from '../../state/GroupRule';
import type { User } from '../../state/User';
import { addMember, removeMember } from '../membership';
import { groupsOf } from '../membersOf';
import type { Subject } from './expression';
import { parseRule } from './parseRule';

/** Rules that feed each other come to rest in fewer rounds than this; those that never would are cut off. */
const MOST_ROUNDS = 10;

function subjectOf(org: Org, user: User): Subject {
	const has = (test: (group: Group) => boolean) => groupsOf(org, user.id).some(test);
	return {
		profile: user.profile,
		isMemberOf: (id) => has((group) => group.id === id),
		isMemberOfNamed: (name) => has((group) => group.profile.name === name),
		isMemberOfNamedLike: (prefix) => has((group) => group.profile.name.startsWith(prefix)),
	};
}

// Rules are about people who may sign in one day: not the deactivated (Okta help, "Group rules").
function isMeant(org: Org, rule: GroupRule, user: User): boolean {
	if (user.status === 'DEPROVISIONED') return false;
	if (rule.excludedUserIds.includes(user.id)) return false;
	return parseRule(rule.expression)(subjectOf(org, user)) === true;
}

function bringIn(org: Org, rule: GroupRule, group: Group, user: User): boolean {
	const { memberships } = org.state;
	const makers = memberships.rulesOf(group.id, user.id);
	// Who is there by hand stays there by hand.
	const isByHand = makers.size === 0 && memberships.membersOf(group.id).has(user.id);
	if (makers.has(rule.id) || isByHand) return false;
	addMember(org, group, user);
	memberships.addByRule(group.id, user.id, rule.id);
	return true;
}

function takeOut(org: Org, rule: GroupRule, group: Group, user: User): boolean {
	if (!org.state.memberships.releaseFromRule(group.id, user.id, rule.id)) return false;
	removeMember(org, group, user);
	return true;
}

/** Brings a user's memberships in line with one rule; true when that changed any. */
export function applyRule(org: Org, rule: GroupRule, user: User): boolean {
	const change = isMeant(org, rule, user) ? bringIn : takeOut;
	return rule.groupIds
		.flatMap((id) => org.state.groups.get(id) ?? [])
		.map((group) => change(org, rule, group, user))
		.includes(true);
}

/** Brings a user's memberships in line with every rule that is awake, those included that ask about memberships. */
export function applyRulesTo(org: Org, user: User): void {
	const awake = [...org.state.rules.values()].filter((rule) => rule.status === 'ACTIVE');
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const changes = awake.map((rule) => applyRule(org, rule, user));
		if (!changes.includes(true)) return;
	}
}
