import { invalid } from '../OktaError';
import type { Org } from '../org';
import { requireKnownAttributes, requireValidProfile } from '../profile/checkProfile';
import { withoutNulls } from '../profile/mergeProfile';
import type { Group } from '../state/Group';
import { groupTarget } from '../users/targets';
import { memberObject, requireObject } from '../wire/shape';
import { requireWritable } from './membership';

const TAKEN = 'name: An object with this field already exists in the current organization';

/** The profile of a create or replace, once the schema and the other groups' names allow it. */
function checkedProfile(org: Org, requestBody: unknown, ownId?: string): Group['profile'] {
	const wish = memberObject(requireObject(requestBody), 'profile') ?? {};
	requireKnownAttributes(org.state.groupSchema, wish, 'profile');
	const profile = withoutNulls(wish);
	requireValidProfile(org.state.groupSchema, profile);
	const name = String(profile.name);
	// "The API enforces unique names across all types" (okta's Terraform provider, pull request 1794).
	const holders = org.state.groups.find('profile.name', name.toLowerCase());
	if (holders.some((id) => id !== ownId)) throw invalid('name', TAKEN);
	return { ...profile, name };
}

/** `POST /api/v1/groups`. */
export function createGroup(org: Org, requestBody: unknown): Group {
	const profile = checkedProfile(org, requestBody);
	const now = org.now();
	const group: Group = {
		id: org.state.ids.create('00g'),
		type: 'OKTA_GROUP',
		objectClass: ['okta:user_group'],
		created: now,
		lastUpdated: now,
		lastMembershipUpdated: now,
		profile,
	};
	org.state.groups.put(group, now);
	org.announce('group.lifecycle.create', [groupTarget(group)]);
	return group;
}

/** `PUT /api/v1/groups/{id}`: what is not sent is lost (recorded: PUT /groups without a description). */
export function replaceGroup(org: Org, group: Group, requestBody: unknown): Group {
	requireWritable(group);
	const profile = checkedProfile(org, requestBody, group.id);
	const now = org.now();
	const replaced = { ...group, profile, lastUpdated: now };
	org.state.groups.put(replaced, now);
	org.announce('group.profile.update', [groupTarget(replaced)]);
	return replaced;
}

/** `DELETE /api/v1/groups/{id}`. */
export function deleteGroup(org: Org, group: Group): void {
	requireWritable(group);
	org.state.memberships.dropGroup(group.id, org.now());
	org.state.roles.delete(group.id);
	org.state.groups.delete(group.id, org.now());
	org.announce('group.lifecycle.delete', [groupTarget(group)]);
}
