import type { SimulatedOrg } from '../../simulator';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import type { Http } from '../../src/ports';
import { aWhile } from './aWhile';

const pathsOf = ({ journal }: SimulatedOrg) => journal.entries.map(({ path }) => path);

export const wasAsked = (org: SimulatedOrg, what: RegExp) =>
	pathsOf(org).some((path) => what.test(path));

/**
 * An org that keeps its answers to one kind of request back for a while, and notes for each of them whether `asked` was
 * true by then: is something else asked for meanwhile?
 */
export function holding(
	org: SimulatedOrg,
	held: RegExp,
	asked: () => boolean,
): { client: OktaClient; meanwhile: boolean[] } {
	const meanwhile: boolean[] = [];
	const http: Http = async ({ headers, ...request }) => {
		const signed = { ...headers, authorization: `SSWS ${org.token}` };
		const response = await org.http({ ...request, headers: signed });
		if (!held.test(request.url)) return response;
		await aWhile();
		meanwhile.push(asked());
		return response;
	};
	return { client: createOktaClient(http, { role: 'hub', url: org.baseUrl }), meanwhile };
}
