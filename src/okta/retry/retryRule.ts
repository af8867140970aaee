import type { HttpMethod, HttpRequest, HttpResponse } from '../../ports';
import { readErrorBody } from '../errorBody';
import { pathOf } from '../pathOf';

/** How one kind of passing trouble is waited out. */
export interface RetryRule {
	/** Times a request is sent in all. */
	sends: number;
	/** The first pause lasts up to this many milliseconds; each further one up to twice as long. */
	firstPauseMs: number;
	longestPauseMs: number;
}

/** 429 without a governor below; how long is up to the server, the number of times only a safety net. */
export const LIMITED: RetryRule = { sends: 12, firstPauseMs: 1_000, longestPauseMs: 60_000 };

/** 5xx, 423 and lost connections. Okta throws passing 500s: 14 in a row on one DELETE were recorded. */
export const PASSING: RetryRule = { sends: 6, firstPauseMs: 500, longestPauseMs: 15_000 };

/** The user or type is still being worked on; takes seconds, in large orgs minutes (Okta error codes). */
export const UNSETTLED: RetryRule = { sends: 8, firstPauseMs: 4_000, longestPauseMs: 60_000 };

const PASSING_STATUSES = new Set([423, 500, 502, 503, 504]);
/** E0000112 user still activating, E0000253 user type initialising, E0000268 role change under way. */
const UNSETTLED_CODES = new Set(['E0000112', 'E0000253', 'E0000268']);
const REPEATABLE_METHODS: ReadonlySet<HttpMethod> = new Set(['GET', 'PUT', 'DELETE']);

/**
 * The one DELETE that does more the second time: the first deactivates a user, the next deletes it for good
 * (Okta API reference, "Delete a user"; recorded).
 */
const DELETE_OF_USER = /^\/api\/v1\/users\/[^/]+$/;

/** Whether sending a request twice has the effect of sending it once. */
export function isRepeatable({ method, url, repeatable }: HttpRequest): boolean {
	if (repeatable !== undefined) return repeatable;
	if (method === 'DELETE' && DELETE_OF_USER.test(pathOf(url))) return false;
	return REPEATABLE_METHODS.has(method);
}

/**
 * The rule for an answer, or nothing where it is final. A 429 and a 409 were refused before anything happened, so
 * every request may follow them; after a 5xx or 423 nobody knows, so only a repeatable one may.
 */
export function ruleFor(request: HttpRequest, response: HttpResponse): RetryRule | undefined {
	if (response.status === 429) return LIMITED;
	if (response.status === 409) {
		const code = readErrorBody(response.body)?.errorCode ?? '';
		return UNSETTLED_CODES.has(code) ? UNSETTLED : undefined;
	}
	return PASSING_STATUSES.has(response.status) && isRepeatable(request) ? PASSING : undefined;
}
