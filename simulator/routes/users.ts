import { createUser } from '../users/createUser';
import { deleteUser } from '../users/deleteUser';
import { etagOf, requireMatch } from '../users/etag';
import { findUser } from '../users/findUser';
import { requirePowerOver } from '../roles';
import type { User } from '../state/User';
import { updateUser, type UpdateMode } from '../users/updateUser';
import { userBody } from '../users/userBody';
import { rolesOf } from '../users/rolesOf';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

/** The user a write is about, once it is sure that the principal has power over it. */
export function writableUser({ org, params, principal }: Call): User {
	const user = findUser(org, params.id ?? '');
	requirePowerOver(principal, rolesOf(org, user));
	return user;
}

function update(call: Call, mode: UpdateMode): Answer {
	const user = writableUser(call);
	requireMatch(call.headers['if-match'], user);
	return ok(userBody(call.org, updateUser(call.org, user, call.body, mode)));
}

function read({ org, params }: Call): Answer {
	const user = findUser(org, params.id ?? '');
	// Recorded: an ETag only here.
	return ok(userBody(org, user), { etag: etagOf(user) });
}

function remove(call: Call): Answer {
	deleteUser(call.org, writableUser(call));
	return noContent;
}

const user = {
	path: '/api/v1/users/{id}',
	scope: 'okta.users.manage',
	permission: 'users.write',
} as const;

export const userRoutes: Route[] = [
	{
		method: 'POST',
		path: '/api/v1/users',
		bucket: 'users',
		scope: 'okta.users.manage',
		permission: 'users.write',
		handle: ({ org, body, query }) => ok(userBody(org, createUser(org, body, query))),
	},
	{
		...user,
		method: 'GET',
		bucket: 'userRead',
		scope: 'okta.users.read',
		permission: 'users.read',
		handle: read,
	},
	{ ...user, method: 'POST', bucket: 'userWrite', handle: (call) => update(call, 'partial') },
	{ ...user, method: 'PUT', bucket: 'userWrite', handle: (call) => update(call, 'replace') },
	{ ...user, method: 'DELETE', bucket: 'userWrite', permission: 'users.delete', handle: remove },
];
