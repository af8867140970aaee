import { pageLinks } from '../links';
import { limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import { parseOrRefuse } from '../lists/search';
import type { Org } from '../org';
import { ok, type Answer, type Call, type Route } from '../routes/Route';
import { compile, readPath } from '../search';
import type { App } from './App';
import { appBody } from './appBody';
import { appsOf, findApp } from './appsOf';

// OpenAPI 2026.06.3, listApplications: at most 200; recorded self links of app lists fill in 20.
const APPS = { otherwise: 20, most: 200 };

/** `user.id` and `group.id` find the apps that somebody is assigned to (OpenAPI 2026.06.3, listApplications). */
function readApp(org: Org, app: App): (attribute: string) => unknown {
	const read = readPath(appBody(app, org.baseUrl));
	return (attribute) => {
		if (attribute === 'user.id') return [...app.users.keys()];
		if (attribute === 'group.id') return [...app.groups.keys()];
		return read(attribute);
	};
}

function* wanted(org: Org, query: URLSearchParams): Generator<App> {
	const filter = query.get('filter');
	const matches = filter === null ? undefined : compile(parseOrRefuse(filter, 'app'));
	const q = query.get('q')?.toLowerCase() ?? '';
	for (const app of appsOf(org).values()) {
		const named = [app.name, app.label].some((name) => name.toLowerCase().startsWith(q));
		if (named && (!matches || matches(readApp(org, app)))) yield app;
	}
}

function list({ org, query, target }: Call): Answer {
	const limit = limitOf(query, APPS);
	const cursor = query.get('after') ?? '';
	const later = [...wanted(org, query)].filter(({ id }) => id > cursor);
	const { items, more } = takePage(later, limit);
	const after = more ? items.at(-1)?.id : undefined;
	const link = pageLinks({ baseUrl: org.baseUrl, target, limit, after });
	return ok(
		items.map((app) => appBody(app, org.baseUrl)),
		{ link },
	);
}

const read = { scope: 'okta.apps.read', permission: 'apps.read' } as const;

/** Okta API reference, Applications: reading them. */
export const appRoutes: Route[] = [
	{
		method: 'GET',
		path: '/api/v1/apps',
		bucket: 'apps',
		...read,
		emptyWhenForbidden: true,
		handle: list,
	},
	{
		method: 'GET',
		path: '/api/v1/apps/{appId}',
		bucket: 'app',
		...read,
		handle: ({ org, params }) => ok(appBody(findApp(org, params.appId ?? ''), org.baseUrl)),
	},
];
