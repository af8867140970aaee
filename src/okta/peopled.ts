import type { Http, HttpRequest, HttpResponse } from '../ports';
import { isRecord } from './errorBody';
import { OrgShowsNobody } from './failures/OrgShowsNobody';
import type { OktaOrg } from './client';
import { pathOf } from './pathOf';

/** Lists of people: the org's, a group's, an app's. */
const PEOPLE = /^\/api\/v1\/(users|(groups|apps)\/[^/]+\/users)$/;
const PERSON = /^\/api\/v1\/users\/[^/]+$/;

/**
 * An `Http` that does not believe an org which shows nobody: without an admin role Okta answers 200 with empty lists
 * (Okta knowledge base, "403 error with Org2Org provisioning with OAuth"), and every org has at least its first
 * administrator. So before the first write, and before an empty list of people is believed, somebody has to have been
 * seen; where nobody was, one user is asked for, once.
 *
 * Where that one call is refused nothing is known, and the calls that matter say themselves what is missing.
 */
export function peopled(http: Http, org: OktaOrg): Http {
	let seen = false;
	let look: Promise<void> | undefined;
	const lookOnce = async (signal?: AbortSignal) => {
		const url = `${org.url}/api/v1/users?limit=1`;
		const headers = { accept: 'application/json' };
		const { status, body } = await http({ method: 'GET', url, headers, signal });
		if (status === 200 && isNobody(body)) throw new OrgShowsNobody(org);
	};
	const believe = async ({ signal }: HttpRequest) => {
		if (seen) return;
		look ??= lookOnce(signal).catch((failure: unknown) => {
			if (!(failure instanceof OrgShowsNobody)) look = undefined;
			throw failure;
		});
		await look;
		seen = true;
	};
	return async (request) => {
		const isRead = request.method === 'GET';
		if (!isRead) await believe(request);
		const response = await http(request);
		seen ||= showsSomebody(request, response);
		if (isRead && showsNobody(request, response)) await believe(request);
		return response;
	};
}

const isNobody = (body: unknown): boolean => Array.isArray(body) && body.length === 0;

function showsSomebody(request: HttpRequest, { status, body }: HttpResponse): boolean {
	if (status !== 200) return false;
	const path = pathOf(request.url);
	return Array.isArray(body)
		? PEOPLE.test(path) && body.length > 0
		: PERSON.test(path) && isRecord(body) && 'status' in body;
}

function showsNobody(request: HttpRequest, { status, body }: HttpResponse): boolean {
	return status === 200 && isNobody(body) && PEOPLE.test(pathOf(request.url));
}
