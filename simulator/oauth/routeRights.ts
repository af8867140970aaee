import type { Permission } from './adminRoles';

/** What an API route asks of its caller. */
export interface RouteRights {
	/** Every one of these scopes is needed; a `manage` scope stands for its `read`. */
	scopes: string[];
	permission: Permission;
}

interface Area {
	path: RegExp;
	scopes: string[];
	read: Permission;
	write: Permission;
}

const HELP =
	'lifecycle/(unlock|reset_password|reset_factors|expire_password(_with_temp_password)?)|credentials/forgot_password';

// Scopes: OpenAPI 2026.06.3, `security` of each operation. Two scopes: group push mappings ask for both.
// The first path that fits counts.
const AREAS: Area[] = [
	{
		path: /^\/api\/v1\/(users|groups)\/[^/]+\/roles(\/|$)|^\/oauth2\/v1\/clients\/[^/]+\/roles(\/|$)/,
		scopes: ['okta.roles'],
		read: 'org.read',
		write: 'org.manage',
	},
	{
		path: new RegExp(`^/api/v1/users/[^/]+/(${HELP})$`),
		scopes: ['okta.users'],
		read: 'users.read',
		write: 'users.help',
	},
	{
		path: /^\/api\/v1\/users(\/|$)/,
		scopes: ['okta.users'],
		read: 'users.read',
		write: 'users.manage',
	},
	{
		path: /^\/api\/v1\/groups\/[^/]+\/users(\/|$)/,
		scopes: ['okta.groups'],
		read: 'groups.read',
		write: 'groups.members',
	},
	{
		path: /^\/api\/v1\/groups(\/|$)/,
		scopes: ['okta.groups'],
		read: 'groups.read',
		write: 'groups.manage',
	},
	{
		path: /^\/api\/v1\/apps\/[^/]+\/group-push\//,
		scopes: ['okta.apps', 'okta.groups'],
		read: 'apps.read',
		write: 'apps.manage',
	},
	{
		path: /^\/api\/v1\/apps(\/|$)/,
		scopes: ['okta.apps'],
		read: 'apps.read',
		write: 'apps.manage',
	},
	{
		path: /^\/api\/v1\/meta\/types\//,
		scopes: ['okta.userTypes'],
		read: 'schemas.read',
		write: 'schemas.manage',
	},
	{
		path: /^\/api\/v1\/meta\/schemas\//,
		scopes: ['okta.schemas'],
		read: 'schemas.read',
		write: 'schemas.manage',
	},
	{ path: /^\/api\/v1\/logs$/, scopes: ['okta.logs'], read: 'logs.read', write: 'org.manage' },
	{
		path: /^\/api\/v1\/eventHooks(\/|$)/,
		scopes: ['okta.eventHooks'],
		read: 'org.read',
		write: 'org.manage',
	},
	{
		path: /^\/api\/v1\/mappings(\/|$)/,
		scopes: ['okta.profileMappings'],
		read: 'org.read',
		write: 'org.manage',
	},
];

/** What `method` on `path` (without query) asks of its caller; undefined for a path that no scope opens. */
export function routeRights(method: string, path: string): RouteRights | undefined {
	const area = AREAS.find((candidate) => candidate.path.test(path));
	if (!area) return undefined;
	const reads = method === 'GET' || method === 'HEAD';
	const deletesUser = method === 'DELETE' && /^\/api\/v1\/users\/[^/]+$/.test(path);
	return {
		scopes: area.scopes.map((scope) => `${scope}.${reads ? 'read' : 'manage'}`),
		permission: reads ? area.read : deletesUser ? 'users.delete' : area.write,
	};
}

/** Whether granted scopes cover a needed one: "manage scopes can do everything that the read scopes do" (Okta docs). */
export function coversScope(granted: readonly string[], needed: string): boolean {
	return granted.includes(needed) || granted.includes(needed.replace(/\.read$/, '.manage'));
}

/** Whether an answer to this request is a list, which Okta may empty where the caller sees nothing. */
export function isListing(method: string, path: string): boolean {
	return method === 'GET' && /\/(users|groups|apps|logs|mappings|roles|eventHooks)$/.test(path);
}
