import type { HttpMethod } from '../../ports';

interface BucketLine {
	methods?: readonly HttpMethod[];
	path: RegExp;
	bucket: string;
}

/**
 * Which calls share a rate limit; the first line that fits names the bucket.
 * Source: okta/terraform-provider-okta, okta/internal/apimutex/rate_limit_lines.go (generated from Okta's own
 * test resources): everything below a user or a group counts with the list, only the single object stands alone.
 */
const LINES: readonly BucketLine[] = [
	{ methods: ['GET'], path: /^\/api\/v1\/users\/me$/, bucket: 'GET /api/v1/users/me' },
	{ path: /^\/api\/v1\/users\/me(\/|$)/, bucket: '/api/v1/users' },
	{ methods: ['GET'], path: /^\/api\/v1\/users\/[^/]+$/, bucket: 'GET /api/v1/users/{id}' },
	{ path: /^\/api\/v1\/users\/[^/]+$/, bucket: '/api/v1/users/{id}' },
	{ path: /^\/api\/v1\/users(\/|$)/, bucket: '/api/v1/users' },
	{ path: /^\/api\/v1\/groups\/rules(\/|$)/, bucket: '/api/v1/groups' },
	{ path: /^\/api\/v1\/groups\/[^/]+$/, bucket: '/api/v1/groups/{id}' },
	{ path: /^\/api\/v1\/groups(\/|$)/, bucket: '/api/v1/groups' },
	{ path: /^\/api\/v1\/apps\/[^/]+$/, bucket: '/api/v1/apps/{id}' },
	{ path: /^\/api\/v1\/apps(\/|$)/, bucket: '/api/v1/apps' },
	{ path: /^\/api\/v1\/logs$/, bucket: '/api/v1/logs' },
	{ path: /^\/api\/v1\/iam(\/|$)/, bucket: '/api/v1/iam' },
	{ path: /^\/api\/v1\/devices(\/|$)/, bucket: '/api/v1/devices' },
	{ path: /^\/api\/v1(\/|$)/, bucket: '/api/v1' },
	{ path: /^\/oauth2\/v1\/token$/, bucket: '/oauth2/v1/token' },
	{ path: /^\/oauth2\/v1\/clients(\/|$)/, bucket: '/oauth2/v1/clients' },
	{ path: /^\/oauth2\/v1(\/|$)/, bucket: '/oauth2/v1' },
];

/** The name of the rate limit that a call counts against; `path` has no query. */
export function bucketOf(method: HttpMethod, path: string): string {
	const line = LINES.find(
		({ methods, path: pattern }) => (methods?.includes(method) ?? true) && pattern.test(path),
	);
	return line?.bucket ?? '/';
}
