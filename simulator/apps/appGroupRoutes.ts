import { findGroup } from '../groups/membership';
import { pageLinks } from '../links';
import { limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import { notFound } from '../OktaError';
import type { Org } from '../org';
import { noContent, ok, type Answer, type Call, type Route } from '../routes/Route';
import { stamp } from '../state/time';
import type { App } from './App';
import { findApp } from './appsOf';
import { assignGroup, unassignGroup } from './assignGroup';

// OpenAPI 2026.06.3, queryGroupAssignmentLimit: 20, at most 200.
const APP_GROUPS = { otherwise: 20, most: 200 };

const appOf = ({ org, params }: Call) => findApp(org, params.appId ?? '');

/** OpenAPI 2026.06.3, ApplicationGroupAssignment; priority is the order of assignment. */
function assignmentBody(org: Org, app: App, groupId: string) {
	const self = `${org.baseUrl}/api/v1/apps/${app.id}`;
	return {
		id: groupId,
		lastUpdated: stamp(app.groups.get(groupId) ?? app.created),
		priority: [...app.groups.keys()].indexOf(groupId),
		profile: {},
		_links: {
			app: { href: self },
			self: { href: `${self}/groups/${groupId}` },
			group: { href: `${org.baseUrl}/api/v1/groups/${groupId}` },
		},
	};
}

function list(call: Call): Answer {
	const { org, query, target } = call;
	const app = appOf(call);
	const limit = limitOf(query, APP_GROUPS);
	const cursor = query.get('after') ?? '';
	const q = query.get('q')?.toLowerCase() ?? '';
	const wanted = [...app.groups.keys()].sort().filter((id) => {
		const name = org.state.groups.get(id)?.profile.name ?? '';
		return id > cursor && name.toLowerCase().startsWith(q);
	});
	const { items, more } = takePage(wanted, limit);
	const after = more ? items.at(-1) : undefined;
	return ok(
		items.map((id) => assignmentBody(org, app, id)),
		{ link: pageLinks({ baseUrl: org.baseUrl, target, limit, after }) },
	);
}

function assignedGroup(call: Call): { app: App; groupId: string } {
	const app = appOf(call);
	const groupId = call.params.groupId ?? '';
	if (!app.groups.has(groupId)) throw notFound(groupId, 'GroupAssignment');
	return { app, groupId };
}

function readOne(call: Call): Answer {
	const { app, groupId } = assignedGroup(call);
	return ok(assignmentBody(call.org, app, groupId));
}

function assign(call: Call): Answer {
	const { org } = call;
	const app = appOf(call);
	const group = findGroup(org, call.params.groupId ?? '');
	assignGroup(org, app, group);
	return ok(assignmentBody(org, app, group.id));
}

function unassign(call: Call): Answer {
	const { app, groupId } = assignedGroup(call);
	unassignGroup(call.org, app, findGroup(call.org, groupId));
	return noContent;
}

const GROUPS = '/api/v1/apps/{appId}/groups';
const GROUP = `${GROUPS}/{groupId}`;
const read = { bucket: 'apps', scope: 'okta.apps.read', permission: 'apps.read' } as const;
const write = { bucket: 'apps', scope: 'okta.apps.manage', permission: 'apps.write' } as const;

/** Okta API reference, Application Groups. */
export const appGroupRoutes: Route[] = [
	{ method: 'GET', path: GROUPS, ...read, emptyWhenForbidden: true, handle: list },
	{ method: 'GET', path: GROUP, ...read, handle: readOne },
	{ method: 'PUT', path: GROUP, ...write, handle: assign },
	{ method: 'DELETE', path: GROUP, ...write, handle: unassign },
];
