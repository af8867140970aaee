import type { HttpResponse } from '../ports';
import type { OktaAnswer, OktaCall } from './client';
import { isRecord } from './errorBody';
import { failureOf } from './failureOf';
import { NotOkta } from './failures/answerFailures';
import type { OrgRole } from './failures/OktaAnswerFailure';
import { headerOf } from './headers';
import { nextLink } from './pages';

/**
 * What an answer says, where it is a good one and Okta's.
 * @throws an OktaFailure for every answer outside 2xx, `NOT_OKTA` for text
 */
export function readAnswer<T>(response: HttpResponse, call: OktaCall, org: OrgRole): OktaAnswer<T> {
	const { doing, method, path } = call;
	if (response.status < 200 || response.status > 299)
		throw failureOf(response, { org, doing, method, path });
	if (typeof response.body === 'string' && response.body.trim() !== '')
		throw stranger('the answer is not JSON', call, org, response.status);
	return {
		body: response.body as T,
		etag: headerOf(response.headers, 'etag'),
		next: nextLink(response.headers),
		// Few who read an answer ask when it was given.
		get at() {
			return timeOf(headerOf(response.headers, 'date'));
		},
	};
}

/** The same answer, once it has shown to look like what was asked for. */
export function readOne<T>(answer: OktaAnswer<T>, call: OktaCall, org: OrgRole): OktaAnswer<T> {
	if (call.looks === undefined || call.looks(answer.body)) return answer;
	throw stranger('the answer is JSON, but not what this call answers with', call, org);
}

/** A list whose every item looks like what was asked for. */
export function readList<T>(body: T[], call: OktaCall, org: OrgRole): T[] {
	if (!Array.isArray(body)) throw stranger('the answer is not a list', call, org);
	if (body.every(call.looks ?? isRecord)) return body;
	throw stranger('the list holds something else than what was asked for', call, org);
}

function stranger(said: string, call: OktaCall, org: OrgRole, status = 200): NotOkta {
	const { doing, method, path } = call;
	return new NotOkta(
		{ org, doing, method, path, status, causes: [] },
		said,
		'A proxy, a firewall or a sign-in page answered in Okta’s place. Check the org URL and the network between n8n and Okta.',
	);
}

function timeOf(date: string | undefined): string | undefined {
	const time = Date.parse(date ?? '');
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
