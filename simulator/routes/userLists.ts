import { groupsOf } from '../groups/membersOf';
import { groupBody } from '../groups/groupBody';
import { pageLinks } from '../links';
import { LIMITS, limitOf } from '../lists/limits';
import { listUsers } from '../lists/listUsers';
import { takePage } from '../lists/page';
import { trimmer } from '../users/fields';
import { findUser } from '../users/findUser';
import { listedUserBody } from '../users/userBody';
import { ok, type Answer, type Call, type Route } from './Route';

function list({ org, query, target, headers }: Call): Answer {
	const { items, limit, after, unlinked } = listUsers(org, query);
	const trim = trimmer(query, headers['content-type']);
	const body = items.map((user) => trim(listedUserBody(org, user)));
	if (unlinked) return ok(body);
	return ok(body, { link: pageLinks({ baseUrl: org.baseUrl, target, limit, after }) });
}

function listGroupsOfUser({ org, params, query, target }: Call): Answer {
	const user = findUser(org, params.id ?? '');
	const limit = limitOf(query, LIMITS.userGroups);
	const after = query.get('after');
	const all = groupsOf(org, user.id);
	const rest = after === null ? all : all.slice(all.findIndex(({ id }) => id === after) + 1);
	const { items, more } = takePage(rest, limit);
	const next = more ? items[items.length - 1]?.id : undefined;
	return ok(
		items.map((group) => groupBody(org, group)),
		{ link: pageLinks({ baseUrl: org.baseUrl, target, limit, after: next }) },
	);
}

export const userListRoutes: Route[] = [
	{
		method: 'GET',
		path: '/api/v1/users',
		bucket: 'users',
		scope: 'okta.users.read',
		permission: 'users.read',
		emptyWhenForbidden: true,
		handle: list,
	},
	{
		method: 'GET',
		path: '/api/v1/users/{id}/groups',
		bucket: 'users',
		scope: 'okta.users.read',
		permission: 'users.read',
		handle: listGroupsOfUser,
	},
];
