import { findGroup, joinByHand, leaveByHand } from '../groups/membership';
import { seenMembers } from '../lists/seenMembers';
import { pageLinks } from '../links';
import { LIMITS, limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import { requirePowerOver } from '../roles';
import { findUser } from '../users/findUser';
import { listedUserBody } from '../users/userBody';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

function list({ org, params, query, target }: Call): Answer {
	const group = findGroup(org, params.id ?? '');
	const limit = limitOf(query, LIMITS.members);
	// "cursor by user id" (Okta API reference, "List member users").
	const { items, more } = takePage(
		seenMembers(org, group.id, query.get('after') ?? undefined),
		limit,
	);
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
