import { encoded } from '../domain/encoded';
import type { Http, HttpMethod, HttpRequest } from '../ports';
import type { OrgRole } from './failures/OktaAnswerFailure';
import { UntrustedLink } from './failures/UntrustedLink';
import { nextLink } from './pages';
import { pagesAhead } from './pagesAhead';
import { PageTrail } from './pageTrail';
import { readAnswer, readList, readOne } from './readAnswer';

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
	/** Whether the answer, or in a list each item, can be Okta's; what can't be is refused as a stranger's. */
	looks?: (value: unknown) => boolean;
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
	const sendTo = async <T>(
		url: string,
		call: OktaCall,
		onHead?: HttpRequest['onHead'],
	): Promise<OktaAnswer<T>> => {
		requests += 1;
		const response = await http({
			method: call.method,
			url,
			headers: { accept: 'application/json', ...call.headers },
			body: call.body,
			repeatable: call.repeatable,
			signal,
			onHead,
		});
		return readAnswer<T>(response, call, org.role);
	};
	const send = async <T>(call: OktaCall) =>
		readOne(await sendTo<T>(addressOf(org, call), call), call, org.role);

	const page = async <T>(
		call: OktaCall,
		link?: string,
		onHead?: HttpRequest['onHead'],
	): Promise<OktaPage<T>> => {
		const url = link === undefined ? addressOf(org, call) : sameOrigin(link, org);
		const { body, next, at } = await sendTo<T[]>(url, call, onHead);
		return { items: readList(body, call, org.role), next, at };
	};

	const pages = <T>(call: OktaCall) =>
		pagesAhead<T>(
			async (link, onNext) =>
				await page<T>(call, link, ({ status, headers }) => {
					const next = status === 200 ? nextLink(headers) : undefined;
					return next !== undefined && onNext(next);
				}),
			new PageTrail({ org }, call.doing),
		);
	const fork = () => createOktaClient(http, org, signal);
	return {
		org,
		send,
		pages,
		page: async (call, link) => await page(call, link),
		requests: () => requests,
		fork,
	};
}

function addressOf(org: OktaOrg, call: OktaCall): string {
	const query = Object.entries(call.query ?? {})
		.filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined)
		.map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
		.join('&');
	return `${org.url}${call.path}${query ? `?${query}` : ''}`;
}

/** The token goes wherever the next page is read, so a link to any other origin is refused. */
function sameOrigin(link: string, org: OktaOrg): string {
	const origin = /^https?:\/\/[^/?#]+/i.exec(link)?.[0];
	if (origin?.toLowerCase() !== org.url.toLowerCase())
		throw new UntrustedLink(org.role, origin ?? 'no origin');
	return link;
}
