import { createOktaClient } from '../../src/okta/client';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports';

export const HUB = 'https://hub.okta.test';

/** What an org was asked for, short; the query stands apart and is decoded. */
export interface Asked {
	/** E.g. `GET /api/v1/users/00u1`, as it travels. */
	call: string;
	query?: Record<string, string>;
	body?: unknown;
	/** Those beside `accept`. */
	headers?: Record<string, string>;
	repeatable?: boolean;
}

/** An org that gives these answers one after the other, and our client of it. */
export function scriptedOrg(...answers: ReadonlyArray<Partial<HttpResponse>>) {
	const requests: HttpRequest[] = [];
	const http: Http = async (request) => {
		requests.push(request);
		const answer = answers[requests.length - 1];
		if (!answer) throw new Error(`not scripted: ${request.method} ${request.url}`);
		return { status: 200, headers: {}, body: undefined, ...answer };
	};
	return {
		client: createOktaClient(http, { role: 'hub', url: HUB }),
		requests,
		asked: () => requests.map(askedOf),
		/** The search of every request. */
		searches: () => requests.map(({ url }) => new URL(url).searchParams.get('search')),
	};
}

function askedOf({ method, url, headers = {}, body, repeatable }: HttpRequest): Asked {
	const { pathname, search, searchParams } = new URL(url);
	const { accept, ...others } = headers;
	return {
		call: `${method} ${pathname}`,
		query: search === '' ? undefined : Object.fromEntries(searchParams),
		headers: accept === 'application/json' && Object.keys(others).length === 0 ? undefined : others,
		body,
		repeatable,
	};
}

/** A refusal in Okta's words. */
export const refused = (status: number, errorCode: string): Partial<HttpResponse> => ({
	status,
	body: { errorCode, errorSummary: 'Okta’s words', errorId: 'oae1', errorCauses: [] },
});

/** A header that names the next page. */
export const leadsTo = (path: string) => ({ link: `<${HUB}${path}>; rel="next"` });

/** Everything on all pages. */
export async function all<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
	const items: T[] = [];
	for await (const page of pages) items.push(...page);
	return items;
}
