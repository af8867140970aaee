import { pageLinks } from '../links';
import { limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import { noContent, ok, type Answer, type Call, type Route } from '../routes/Route';
import { findUser } from '../users/findUser';
import type { App, AppUser } from './App';
import { findApp } from './appsOf';
import { appUserBody } from './appUserBody';
import { assignUser, findAppUser, unassignUser } from './assignUser';
import { assignedUserId, readAssignment } from './readAppUser';

// OpenAPI 2026.06.3, queryAppLimit: 50, at most 500.
const APP_USERS = { otherwise: 50, most: 500 };

const appOf = ({ org, params }: Call) => findApp(org, params.appId ?? '');
const shown = (call: Call, app: App, appUser: AppUser) =>
	appUserBody(call.org, app, appUser, call.query.get('expand') === 'user');

/** `q` is a prefix of the user name, first name, last name or email (OpenAPI 2026.06.3, queryAppUserQ). */
function* wanted(call: Call, app: App): Generator<AppUser> {
	const q = call.query.get('q')?.toLowerCase() ?? '';
	for (const id of app.userIds.after(call.query.get('after') ?? undefined)) {
		const appUser = app.users.get(id);
		const { firstName, lastName, email } = call.org.state.users.get(id)?.profile ?? {};
		const names = [appUser?.userName, firstName, lastName, email];
		const isWanted = names.some((name) =>
			String(name ?? '')
				.toLowerCase()
				.startsWith(q),
		);
		if (appUser && isWanted) yield appUser;
	}
}

function list(call: Call): Answer {
	const { org, query, target } = call;
	const app = appOf(call);
	const limit = limitOf(query, APP_USERS);
	const { items, more } = takePage(wanted(call, app), limit);
	const after = more ? items.at(-1)?.id : undefined;
	const link = pageLinks({ baseUrl: org.baseUrl, target, limit, after });
	return ok(
		items.map((appUser) => shown(call, app, appUser)),
		{ link },
	);
}

function assign(call: Call, userId: string): Answer {
	const app = appOf(call);
	const user = findUser(call.org, userId);
	return ok(shown(call, app, assignUser(call.org, app, user, readAssignment(call.body))));
}

function update(call: Call): Answer {
	const { scope } = findAppUser(appOf(call), call.params.userId ?? '');
	const app = appOf(call);
	const user = findUser(call.org, call.params.userId ?? '');
	const change = { ...readAssignment(call.body), scope };
	return ok(shown(call, app, assignUser(call.org, app, user, change)));
}

function unassign(call: Call): Answer {
	const app = appOf(call);
	const { id } = findAppUser(app, call.params.userId ?? '');
	unassignUser(call.org, app, findUser(call.org, id));
	return noContent;
}

const USERS = '/api/v1/apps/{appId}/users';
const USER = `${USERS}/{userId}`;
const read = { bucket: 'apps', scope: 'okta.apps.read', permission: 'apps.read' } as const;
const write = { bucket: 'apps', scope: 'okta.apps.manage', permission: 'apps.write' } as const;

/** Okta API reference, Application Users. */
export const appUserRoutes: Route[] = [
	{ method: 'GET', path: USERS, ...read, emptyWhenForbidden: true, handle: list },
	{
		method: 'POST',
		path: USERS,
		...write,
		handle: (call) => assign(call, assignedUserId(call.body)),
	},
	{
		method: 'GET',
		path: USER,
		...read,
		handle: (call) => {
			const app = appOf(call);
			return ok(shown(call, app, findAppUser(app, call.params.userId ?? '')));
		},
	},
	{ method: 'POST', path: USER, ...write, handle: update },
	{ method: 'DELETE', path: USER, ...write, handle: unassign },
];
