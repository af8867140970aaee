import type { Http, HttpMethod, HttpResponse } from '../ports';
import { failureOf } from './failureOf';
import type { OrgRole } from './failures/OktaAnswerFailure';
import { NotOkta } from './failures/answerFailures';
import { UntrustedLink } from './failures/UntrustedLink';
import { nextLink } from './pages';
import { headerOf } from './headers';

export interface OktaOrg {
	role: OrgRole;
	/** Origin of the org, e.g. `https://hub.okta.com`. */
	url: string;
}

export interface OktaCall {
	method: HttpMethod;
	/** Path with every part encoded, e.g. `/api/v1/users/00u1`. */
	path: string;
	query?: Record<string, string | number | boolean | undefined>;
	body?: unknown;
	headers?: Record<string, string>;
	/** What the call does, for messages: `create user ada@example.com`. No secret, no searched value. */
	doing: string;
	/** Whether it may be sent twice without harm, where its method does not say so; see `HttpRequest`. */
	repeatable?: boolean;
}

export interface OktaAnswer<T> {
	body: T;
	etag?: string;
	/** Address of the next page; same origin as the org. */
	next?: string;
	/** When the org answered, by its own clock (ISO 8601). */
	at?: string;
}

export interface OktaPage<T> {
	items: T[];
	/** Okta's own address of the page after this one. */
	next?: string;
	/** When the org answered, by its own clock (ISO 8601). */
	at?: string;
}

export interface OktaClient {
	readonly org: OktaOrg;
	/** Sends one call; rejects with an OktaFailure for every answer outside 2xx. */
	send<T>(call: OktaCall): Promise<OktaAnswer<T>>;
	/** The items of all pages, page after page, in Okta's order. */
	pages<T>(call: OktaCall): AsyncGenerator<T[], void, undefined>;
	/** One page: the first, or the one that an earlier page named as its next. */
	page<T>(call: OktaCall, next?: string): Promise<OktaPage<T>>;
	/** Calls sent so far. */
	requests(): number;
	/** The same connection with a count of its own. */
	fork(): OktaClient;
}

/** Gives a bare `Http` Okta's manners: addresses, JSON, errors as failures, pages by `rel="next"` only. */
export function createOktaClient(http: Http, org: OktaOrg, signal?: AbortSignal): OktaClient {
	let requests = 0;
	const sendTo = async <T>(url: string, call: OktaCall): Promise<OktaAnswer<T>> => {
		requests += 1;
		const response = await http({
			method: call.method,
			url,
			headers: { accept: 'application/json', ...call.headers },
			body: call.body,
			repeatable: call.repeatable,
			signal,
		});
		return answerOf<T>(response, { ...call, org: org.role });
	};
	const send = async <T>(call: OktaCall) => await sendTo<T>(addressOf(org, call), call);

	const page = async <T>(call: OktaCall, link?: string): Promise<OktaPage<T>> => {
		const { body, next, at } = await (link === undefined
			? send<T[]>(call)
			: sendTo<T[]>(trusted(link, org), call));
		return { items: listOf(body, call, org), next, at };
	};

	async function* pages<T>(call: OktaCall): AsyncGenerator<T[], void, undefined> {
		let link: string | undefined;
		do {
			const { items, next } = await page<T>(call, link);
			yield items;
			link = next;
		} while (link !== undefined);
	}
	const fork = () => createOktaClient(http, org, signal);
	return { org, send, pages, page, requests: () => requests, fork };
}

function addressOf(org: OktaOrg, call: OktaCall): string {
	const query = Object.entries(call.query ?? {})
		.filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
	return `${org.url}${call.path}${query ? `?${query}` : ''}`;
}

function answerOf<T>(response: HttpResponse, call: OktaCall & { org: OrgRole }): OktaAnswer<T> {
	const facts = { org: call.org, doing: call.doing, method: call.method, path: call.path };
	if (response.status < 200 || response.status > 299) throw failureOf(response, facts);
	if (typeof response.body === 'string' && response.body.trim() !== '') {
		const seen = { ...facts, status: response.status, causes: [] };
		throw new NotOkta(
			seen,
			'the answer is not JSON',
			'A proxy, a firewall or a sign-in page answered in Okta’s place. Check the org URL and the network between n8n and Okta.',
		);
	}
	return {
		body: response.body as T,
		etag: headerOf(response.headers, 'etag'),
		next: nextLink(response.headers),
		at: timeOf(headerOf(response.headers, 'date')),
	};
}

function timeOf(date: string | undefined): string | undefined {
	const time = Date.parse(date ?? '');
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function listOf<T>(body: T[], call: OktaCall, org: OktaOrg): T[] {
	if (Array.isArray(body)) return body;
	throw new NotOkta(
		{
			org: org.role,
			doing: call.doing,
			method: call.method,
			path: call.path,
			status: 200,
			causes: [],
		},
		'the answer is not a list',
		'A proxy or another server answered in Okta’s place. Check the org URL.',
	);
}

/** The token goes wherever the next page is read, so a link to any other origin is refused. */
function trusted(link: string, org: OktaOrg): string {
	const origin = /^https?:\/\/[^/?#]+/i.exec(link)?.[0];
	if (origin?.toLowerCase() !== org.url.toLowerCase())
		throw new UntrustedLink(org.role, origin ?? 'no origin');
	return link;
}
