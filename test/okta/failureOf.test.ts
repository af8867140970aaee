import { failureOf } from '../../src/okta/failureOf';
import {
	NotFound,
	NotOkta,
	PermissionMissing,
	SearchRefused,
} from '../../src/okta/failures/answerFailures';
import { OktaAnswerFailure } from '../../src/okta/failures/OktaAnswerFailure';

const call = {
	org: 'hub',
	doing: 'read user 00u1',
	method: 'GET',
	path: '/api/v1/users/00u1',
} as const;

const okta = (errorCode: string, errorSummary = 'Okta’s words', causes: string[] = []) => ({
	errorCode,
	errorSummary,
	errorLink: errorCode,
	errorId: 'oae1',
	errorCauses: causes.map((cause) => ({ errorSummary: cause })),
});

const failure = (status: number, body: unknown, headers: Record<string, string> = {}) =>
	failureOf({ status, headers, body }, call);

test.each<[string, number, unknown, string]>([
	['a token that is none', 401, okta('E0000011'), 'AUTHENTICATION_REFUSED'],
	['a missing right', 403, okta('E0000006'), 'PERMISSION_MISSING'],
	[
		'a code without a meaning of its own, by its status',
		403,
		okta('E0000999'),
		'PERMISSION_MISSING',
	],
	['a feature that is off', 401, okta('E0000015'), 'FEATURE_OFF'],
	['nothing there', 404, okta('E0000007'), 'NOT_FOUND'],
	['a status that does not allow it', 400, okta('E0000016'), 'STATUS_CONFLICT'],
	['a profile of somebody else’s', 403, okta('E0000023'), 'SOURCED_ELSEWHERE'],
	['a value that is none', 400, okta('E0000001'), 'VALIDATION_REFUSED'],
	['a search that is none', 400, okta('E0000031'), 'SEARCH_REFUSED'],
	['an attribute that cannot be written', 403, okta('E0000078'), 'READ_ONLY_ATTRIBUTE'],
	['a change meanwhile', 412, okta('E0000231'), 'CHANGED_MEANWHILE'],
	['a user that is being activated', 409, okta('E0000112'), 'STILL_ACTIVATING'],
	['a rate limit', 429, okta('E0000047'), 'RATE_LIMITED'],
	['a fault of Okta’s own', 500, okta('E0000009'), 'OKTA_UNAVAILABLE'],
	['a code nobody knows', 400, okta('E0000999'), 'UNEXPECTED_ANSWER'],
	['a value that is none, at another status', 403, okta('E0000001'), 'PERMISSION_MISSING'],
	['another code at the status of a value that is none', 400, okta('E0000080'), 'PASSWORD_REFUSED'],
	['nothing there, by its status', 404, okta('E0000999'), 'NOT_FOUND'],
	['a method that is none', 405, okta('E0000022'), 'WRONG_ADDRESS'],
	['an address that is none', 404, okta('E0000008'), 'WRONG_ADDRESS'],
	['a change meanwhile, by its status', 412, okta('E0000999'), 'CHANGED_MEANWHILE'],
	['a user who is busy', 423, okta('E0000999'), 'OKTA_UNAVAILABLE'],
	[
		'a code nobody knows, at the last status that is no fault',
		499,
		okta('E0000999'),
		'UNEXPECTED_ANSWER',
	],
	[
		'a code nobody knows, at the first status that is a fault',
		500,
		okta('E0000999'),
		'OKTA_UNAVAILABLE',
	],
	['a page at the last status that is no fault', 499, '<html>', 'NOT_OKTA'],
	['a page at the first status that is a fault', 500, '<html>', 'OKTA_UNAVAILABLE'],
	['a redirect', 302, undefined, 'NOT_OKTA'],
	['a page of a proxy', 404, '<html>', 'NOT_OKTA'],
	['nothing at all', 403, undefined, 'NOT_OKTA'],
	['a gateway’s fault', 502, '<html>', 'OKTA_UNAVAILABLE'],
	['a limit that a gateway set', 429, 'slow down', 'RATE_LIMITED'],
])('%s is named by its cause', (_, status, body, code) => {
	expect(failure(status, body)).toMatchObject({ code, answer: { status } });
});

test('a login that is taken and a password too weak are told by the cause, not by the code', () => {
	const taken = 'login: An object with this field already exists in the current organization';
	const weak = 'Password requirements were not met. Password requirements: at least 12 characters.';
	expect(failure(400, okta('E0000001', 'Api validation failed: login', [taken]))).toMatchObject({
		code: 'ALREADY_EXISTS',
	});
	expect(failure(400, okta('E0000001', 'Api validation failed: password', [weak]))).toMatchObject({
		code: 'PASSWORD_REFUSED',
	});
});

test.each([
	['a missing right', 403, okta('E0000006'), PermissionMissing],
	['nothing there', 404, okta('E0000007'), NotFound],
	['a search that is none', 400, okta('E0000031'), SearchRefused],
	['a page of a proxy', 404, '<html>', NotOkta],
])('%s can be told apart by its class', (_, status, body, Failure) => {
	expect(failure(status, body)).toBeInstanceOf(Failure);
	expect(failure(status, body)).toBeInstanceOf(OktaAnswerFailure);
});

test('a cause counts by how it begins, wherever it stands among others', () => {
	const taken = 'name: An object with this field already exists in the current organization';
	const weak = 'Password requirements were not met.';
	const other = 'email: Does not match required pattern';
	const coded = (...causes: string[]) => failure(400, okta('E0000001', 'x', causes)).code;
	expect(coded(other, taken)).toBe('ALREADY_EXISTS');
	expect(coded(other, weak)).toBe('PASSWORD_REFUSED');
	expect(coded(`hint: ${weak}`)).toBe('VALIDATION_REFUSED');
});

test('a page of somebody else’s is told by its status, and never quoted', () => {
	const { message, answer } = failure(403, '<html>secret</html>');
	expect(message).toMatch(/^Could not read user 00u1 in the hub: status 403 /);
	expect(message).not.toContain('secret');
	expect(answer).toEqual({ ...call, status: 403, causes: [] });
});

test.each([
	[400, okta('E0000001')],
	[400, okta('E0000999')],
	[404, okta('E0000007')],
	[500, okta('E0000009')],
	[403, '<html>'],
])('what to do about an answer of %i is said', (status, body) => {
	expect(failure(status, body).remedy).toMatch(/\w{3}.*\.$/);
});

test('the sentence says who, what, and Okta’s words: the causes where there are any', () => {
	const causes = [
		'email: Does not match required pattern',
		'login: The field cannot be left blank',
	];
	const told = failure(400, okta('E0000001', 'Api validation failed: email', causes)).message;
	expect(told).toContain(causes.join('; '));
	expect(told).not.toContain('Api validation failed');
	expect(failure(404, okta('E0000007', 'Not found: Resource not found: 00u1')).message).toContain(
		'Not found: Resource not found: 00u1',
	);
	expect(failure(400, okta('E0000999', '')).message).toContain('E0000999');
});

test('error id and request id are kept for Okta’s support', () => {
	expect(failure(400, okta('E0000001'), { 'x-okta-request-id': 'req1' }).answer).toMatchObject({
		errorId: 'oae1',
		requestId: 'req1',
		errorCode: 'E0000001',
		org: 'hub',
	});
});
