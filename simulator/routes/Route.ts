import type { HttpMethod } from '../../src/ports';
import type { Org } from '../org';
import type { BucketName } from '../plans';
import type { Principal } from '../Principal';

/** What a handler is given: the request, taken apart, and the org it is for. */
export interface Call {
	org: Org;
	/** The decoded `{…}` parts of the path. */
	params: Readonly<Record<string, string>>;
	query: URLSearchParams;
	/** The path with its query, as sent. */
	target: string;
	/** Parsed JSON; undefined where nothing was sent. */
	body: unknown;
	/** Lower-case names. */
	headers: Readonly<Record<string, string | undefined>>;
	principal: Principal;
}

export interface Answer {
	status: number;
	/** A JSON value; nothing is sent when undefined. */
	body?: unknown;
	/** Beyond those that every answer carries; several lines of one name as an array. */
	headers?: Record<string, string | string[]>;
}

/** What the principal must be allowed to do; see roles.ts. */
export type Permission =
	| 'anything'
	| 'users.read'
	| 'users.write'
	| 'users.delete'
	| 'groups.read'
	| 'groups.write'
	| 'members.write'
	| 'schemas.read'
	| 'schemas.write'
	| 'roles.read'
	| 'roles.write'
	| 'apps.read'
	| 'apps.write'
	| 'logs.read'
	| 'hooks.write';

/**
 * One operation of the API. A route is written as a record in the array of its module, and the array is named in
 * routes/index.ts:
 *
 * - `path`: `{name}` matches one segment; a literal segment wins over a `{name}`.
 * - `bucket`: the rate bucket of plans.ts it is counted in.
 * - `scope`: the OAuth scope it needs; `permission`: what the admin role must allow (roles.ts); the pipeline checks both.
 * - `handle`: changes the org's state through its own functions, throws an `OktaError` to refuse, and returns the answer.
 *   It runs without a break (no await), so that every request sees a settled org.
 * - `emptyWhenForbidden`: a list that answers 200 `[]` to a client without roles, as Okta's lists do.
 * - `open`: no principal is needed (the token endpoint, the console); `principal` is then nobody.
 */
export interface Route {
	method: HttpMethod;
	path: string;
	bucket: BucketName;
	scope: string;
	permission: Permission;
	emptyWhenForbidden?: true;
	open?: true;
	handle(call: Call): Answer | Promise<Answer>;
}

export const ok = (body: unknown, headers?: Answer['headers']): Answer => ({
	status: 200,
	body,
	...(headers ? { headers } : {}),
});

export const noContent: Answer = { status: 204 };
