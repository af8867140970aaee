import { expandedGroupBody, groupBody } from '../groups/groupBody';
import { findGroup } from '../groups/membership';
import { createGroup, deleteGroup, replaceGroup } from '../groups/writeGroup';
import { pageLinks } from '../links';
import { listGroups } from '../lists/listGroups';
import { requirePowerOver } from '../roles';
import type { Group } from '../state/Group';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

function list({ org, query, target }: Call): Answer {
	const { items, limit, after, unlinked } = listGroups(org, query);
	const expand = query.get('expand') ?? '';
	const body = items.map((group) => expandedGroupBody(org, group, expand));
	if (unlinked) return ok(body);
	return ok(body, { link: pageLinks({ baseUrl: org.baseUrl, target, limit, after }) });
}

const named = ({ org, params }: Call) => findGroup(org, params.id ?? '');

/** The group a write is about, once it is sure that the principal has power over it. */
function writable(call: Call): Group {
	const group = named(call);
	requirePowerOver(call.principal, call.org.state.roles.get(group.id) ?? []);
	return group;
}

function remove(call: Call): Answer {
	deleteGroup(call.org, writable(call));
	return noContent;
}

const read = { scope: 'okta.groups.read', permission: 'groups.read' } as const;
const write = { scope: 'okta.groups.manage', permission: 'groups.write' } as const;
const groups = { path: '/api/v1/groups', bucket: 'groups' } as const;
const group = { path: '/api/v1/groups/{id}', bucket: 'group' } as const;

export const groupRoutes: Route[] = [
	{ ...groups, ...read, method: 'GET', emptyWhenForbidden: true, handle: list },
	{
		...groups,
		...write,
		method: 'POST',
		handle: ({ org, body }) => ok(groupBody(org, createGroup(org, body))),
	},
	{ ...group, ...read, method: 'GET', handle: (call) => ok(groupBody(call.org, named(call))) },
	{
		...group,
		...write,
		method: 'PUT',
		handle: (call) => ok(groupBody(call.org, replaceGroup(call.org, writable(call), call.body))),
	},
	{ ...group, ...write, method: 'DELETE', handle: remove },
];
