import {
	isRepeatable,
	LIMITED,
	PASSING,
	ruleFor,
	UNSETTLED,
} from '../../../src/okta/retry/retryRule';
import type { HttpMethod, HttpRequest } from '../../../src/ports';

const HUB = 'https://hub.okta.test';

test.each<[HttpMethod, string, boolean | undefined, boolean]>([
	['GET', '/api/v1/users/00u1', undefined, true],
	['PUT', '/api/v1/groups/00g1/users/00u1', undefined, true],
	['POST', '/api/v1/users', undefined, false],
	['PATCH', '/api/v1/users/00u1', undefined, false],
	['DELETE', '/api/v1/users/00u1', undefined, false],
	['DELETE', '/api/v1/users/00u1?sendEmail=false', undefined, false],
	['DELETE', '/api/v1/users/00u1/sessions', undefined, true],
	['DELETE', '/api/v1/groups/00g1', undefined, true],
	['DELETE', '/x/api/v1/users/00u1', undefined, true],
	['GET', '/api/v1/users/00u1', false, false],
	['DELETE', '/api/v1/users/00u1', true, true],
	['POST', '/api/v1/users/00u1', true, true],
])('%s %s, told to be repeatable: %p, is so: %p', (method, path, repeatable, expected) => {
	expect(isRepeatable({ method, url: `${HUB}${path}`, repeatable })).toBe(expected);
});

const read: HttpRequest = { method: 'GET', url: `${HUB}/api/v1/users` };
const create: HttpRequest = { ...read, method: 'POST' };

test.each([
	['a rate limit, whatever the call', create, 429, undefined, LIMITED],
	['a user who is being activated', create, 409, 'E0000112', UNSETTLED],
	['a type that is being made', create, 409, 'E0000253', UNSETTLED],
	['a role that is being changed', create, 409, 'E0000268', UNSETTLED],
	['a conflict of another kind', read, 409, 'E0000055', undefined],
	['a conflict without a code', read, 409, undefined, undefined],
	['a user who is busy', read, 423, undefined, PASSING],
	['a fault after a read', read, 503, undefined, PASSING],
	['a fault after a create', create, 503, undefined, undefined],
	['a code that means nothing at another status', read, 400, 'E0000112', undefined],
])('after %s', (_, request, status, errorCode, rule) => {
	expect(ruleFor(request, { status, headers: {}, body: { errorCode } })).toBe(rule);
});
