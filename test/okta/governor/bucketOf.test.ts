import { bucketOf } from '../../../src/okta/governor/bucketOf';
import type { HttpMethod } from '../../../src/ports';

test.each<[HttpMethod, string, string]>([
	['GET', '/api/v1/users', '/api/v1/users'],
	['POST', '/api/v1/users', '/api/v1/users'],
	['GET', '/api/v1/users/00u1', 'GET /api/v1/users/{id}'],
	['GET', '/api/v1/users/ada%40x.example', 'GET /api/v1/users/{id}'],
	['GET', '/api/v1/users/me', 'GET /api/v1/users/me'],
	['POST', '/api/v1/users/me', '/api/v1/users'],
	['POST', '/api/v1/users/00u1', '/api/v1/users/{id}'],
	['PUT', '/api/v1/users/00u1', '/api/v1/users/{id}'],
	['DELETE', '/api/v1/users/00u1', '/api/v1/users/{id}'],
	['POST', '/api/v1/users/00u1/lifecycle/activate', '/api/v1/users'],
	['GET', '/api/v1/users/00u1/groups', '/api/v1/users'],
	['GET', '/api/v1/groups', '/api/v1/groups'],
	['GET', '/api/v1/groups/00g1', '/api/v1/groups/{id}'],
	['PUT', '/api/v1/groups/00g1/users/00u1', '/api/v1/groups'],
	['GET', '/api/v1/groups/rules', '/api/v1/groups'],
	['GET', '/api/v1/groups/rules/0pr1', '/api/v1/groups'],
	['GET', '/api/v1/apps/0oa1', '/api/v1/apps/{id}'],
	['GET', '/api/v1/apps/0oa1/users', '/api/v1/apps'],
	['GET', '/api/v1/logs', '/api/v1/logs'],
	['GET', '/api/v1/meta/schemas/user/default', '/api/v1'],
	['GET', '/api/v1/iam/roles', '/api/v1/iam'],
	['POST', '/oauth2/v1/token', '/oauth2/v1/token'],
	['GET', '/oauth2/v1/clients/0oa1/roles', '/oauth2/v1/clients'],
	['GET', '/.well-known/okta-organization', '/'],
])('%s %s counts against %s', (method, path, bucket) => {
	expect(bucketOf(method, path)).toBe(bucket);
});
