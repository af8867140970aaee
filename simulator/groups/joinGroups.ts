import { invalid } from '../OktaError';
import type { Org } from '../org';
import type { User } from '../state/User';
import { addMember, findGroup, requireWritable } from './membership';

/** "groupIds: at most 20" (Okta API reference, "Create user"). */
const MOST = 20;

/** The ids, once it is sure that a new user can join them all. */
export function requireJoinableGroups(org: Org, groupIds: readonly string[]): readonly string[] {
	if (groupIds.length > MOST)
		throw invalid('groupIds', `groupIds: The number of groups must not exceed ${MOST}`);
	for (const id of groupIds) requireWritable(findGroup(org, id));
	return groupIds;
}

export function joinGroups(org: Org, user: User, groupIds: readonly string[]): void {
	for (const id of groupIds) addMember(org, findGroup(org, id), user);
}
