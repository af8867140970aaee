import { pageLinks } from '../links';
import { limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import { invalid, oktaError } from '../OktaError';
import type { Org } from '../org';
import { noContent, ok, type Answer, type Call, type Route } from '../routes/Route';
import { parseDate } from '../search/dates';
import { stamp } from '../state/time';
import type { App, GroupPushMapping } from './App';
import { findApp } from './appsOf';
import { changeMapping, createMapping, deleteMapping, findMapping } from './pushGroup';

// OpenAPI 2026.06.3, listGroupPushMappings: 100, at most 1000.
const MAPPED = { otherwise: 100, most: 1000 };

const appOf = ({ org, params }: Call) => findApp(org, params.appId ?? '');
const idOf = ({ params }: Call) => params.mappingId ?? '';

/** OpenAPI 2026.06.3, GroupPushMapping; `errorSummary` is empty where nothing is wrong. */
function mappingBody(org: Org, app: App, mapping: GroupPushMapping) {
	const { id, sourceGroupId, targetGroupId, status, errorSummary, lastPush } = mapping;
	const group = (groupId: string) => ({ href: `${org.baseUrl}/api/v1/groups/${groupId}` });
	return {
		created: stamp(mapping.created),
		errorSummary,
		id,
		...(lastPush === undefined ? {} : { lastPush: stamp(lastPush) }),
		lastUpdated: stamp(mapping.lastUpdated),
		sourceGroupId,
		status,
		targetGroupId,
		_links: {
			app: { href: `${org.baseUrl}/api/v1/apps/${app.id}` },
			sourceGroup: group(sourceGroupId),
			targetGroup: group(targetGroupId),
		},
	};
}

function since(query: URLSearchParams): number {
	const text = query.get('lastUpdated');
	if (text === null) return 0;
	const time = parseDate(text);
	if (time === undefined) throw invalid('lastUpdated', 'lastUpdated: must be a valid date-time');
	return time;
}

function list(call: Call): Answer {
	const { org, query, target } = call;
	const app = appOf(call);
	const limit = limitOf(query, MAPPED);
	const [status, source, after] = [
		query.get('status'),
		query.get('sourceGroupId'),
		query.get('after'),
	];
	const from = since(query);
	const wanted = [...app.mappings.values()].filter(
		(mapping) =>
			mapping.id > (after ?? '') &&
			mapping.lastUpdated >= from &&
			(status === null || mapping.status === status) &&
			(source === null || mapping.sourceGroupId === source),
	);
	const { items, more } = takePage(wanted, limit);
	const next = more ? items.at(-1)?.id : undefined;
	return ok(
		items.map((mapping) => mappingBody(org, app, mapping)),
		{ link: pageLinks({ baseUrl: org.baseUrl, target, limit, after: next }) },
	);
}

function create(call: Call): Answer {
	const app = appOf(call);
	// The published contract says 201; recordings of other orgs show 200 as well.
	return { status: 201, body: mappingBody(call.org, app, createMapping(call.org, app, call.body)) };
}

function change(call: Call): Answer {
	const app = appOf(call);
	return ok(mappingBody(call.org, app, changeMapping(call.org, app, idOf(call), call.body)));
}

function remove(call: Call): Answer {
	const deleteTarget = call.query.get('deleteTargetGroup');
	// "required: true" (OpenAPI 2026.06.3, deleteGroupPushMapping).
	if (deleteTarget === null) throw oktaError('E0000028');
	deleteMapping(call.org, appOf(call), idOf(call), deleteTarget === 'true');
	return noContent;
}

function readOne(call: Call): Answer {
	const app = appOf(call);
	return ok(mappingBody(call.org, app, findMapping(app, idOf(call))));
}

const MAPPINGS = '/api/v1/apps/{appId}/group-push/mappings';
const MAPPING = `${MAPPINGS}/{mappingId}`;
// Both scopes are asked for at once (OpenAPI 2026.06.3, `security` of these operations).
const read = {
	bucket: 'apps',
	scope: 'okta.apps.read okta.groups.read',
	permission: 'apps.read',
} as const;
const write = {
	bucket: 'apps',
	scope: 'okta.apps.manage okta.groups.manage',
	permission: 'apps.write',
} as const;

/** Okta API reference, Group Push Mapping. */
export const pushRoutes: Route[] = [
	{ method: 'GET', path: MAPPINGS, ...read, emptyWhenForbidden: true, handle: list },
	{ method: 'POST', path: MAPPINGS, ...write, handle: create },
	{ method: 'GET', path: MAPPING, ...read, handle: readOne },
	{ method: 'PATCH', path: MAPPING, ...write, handle: change },
	{ method: 'DELETE', path: MAPPING, ...write, handle: remove },
];
