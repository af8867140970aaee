import { findGroup, joinByHand, leaveByHand } from '../groups/membership';
import { membersOf } from '../groups/membersOf';
import { pageLinks } from '../links';
import { LIMITS, limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import type { Org } from '../org';
import { requirePowerOver } from '../roles';
import type { User } from '../state/User';
import { findUser } from '../users/findUser';
import { listedUserBody } from '../users/userBody';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

function* members(org: Org, groupId: string, after?: string): Generator<User> {
	for (const id of membersOf(org, groupId).after(after)) {
		const user = org.state.users.get(id);
		if (user) yield user;
	}
}

function list({ org, params, query, target }: Call): Answer {
	const group = findGroup(org, params.id ?? '');
	const limit = limitOf(query, LIMITS.members);
	// "cursor by user id" (Okta API reference, "List member users").
	const { items, more } = takePage(members(org, group.id, query.get('after') ?? undefined), limit);
	const after = more ? items[items.length - 1]?.id : undefined;
	return ok(
		items.map((user) => listedUserBody(org, user)),
		{ link: pageLinks({ baseUrl: org.baseUrl, target, limit, after }) },
	);
}

function change(call: Call, how: typeof joinByHand): Answer {
	const { org, params, principal } = call;
	const group = findGroup(org, params.id ?? '');
	const user = findUser(org, params.userId ?? '');
	// Whoever may fill a group with admin roles could make administrators.
	requirePowerOver(principal, org.state.roles.get(group.id) ?? []);
	how(org, group, user);
	return noContent;
}

// All of a group's members are counted with the list of groups (Okta docs, "Management rate limits").
const member = {
	path: '/api/v1/groups/{id}/users/{userId}',
	bucket: 'groups',
	scope: 'okta.groups.manage',
	permission: 'members.write',
} as const;

export const groupMemberRoutes: Route[] = [
	{
		method: 'GET',
		path: '/api/v1/groups/{id}/users',
		bucket: 'groups',
		scope: 'okta.groups.read',
		permission: 'groups.read',
		handle: list,
	},
	{ ...member, method: 'PUT', handle: (call) => change(call, joinByHand) },
	{ ...member, method: 'DELETE', handle: (call) => change(call, leaveByHand) },
];
