import type { OktaClient } from '../../../src/okta/client';
import { refused, scriptedOrg, type Asked } from '../scriptedOrg';

/** One thing that an org is asked, and how. */
export interface Endpoint {
	/** In a person's words. */
	does: string;
	of: (client: OktaClient) => Promise<unknown>;
	asks: Asked;
	/** A good answer; none where Okta answers with an empty body. */
	answer?: unknown;
	/** Whether any JSON is taken for an answer. */
	believesAll?: boolean;
	/** Who or what a refusal has to name. */
	names?: string;
}

/** What holds for every endpoint: one call, a refusal that says what could not be done, and no belief in strangers. */
export function testEndpoints(endpoints: readonly Endpoint[]): void {
	const rows = endpoints.map((endpoint) => [endpoint.does, endpoint] as const);
	const wary = rows.filter(([, { answer, believesAll }]) => answer !== undefined && !believesAll);

	test.each(rows)('%s: one call, and exactly this one', async (_, { of, asks, answer }) => {
		const { client, asked } = scriptedOrg({ body: answer });
		await of(client);
		expect(asked()).toEqual([asks]);
	});

	test.each(rows)('%s: a refusal says what could not be done', async (_, { of, names = '' }) => {
		const failure = await of(scriptedOrg(refused(403, 'E0000006')).client).catch(String);
		expect(failure).toMatch(/: Could not \w+ .+ in the hub: Okta’s words$/);
		expect(failure).toContain(names);
	});

	test.each(wary)('%s: JSON of somebody else’s is not believed', async (_, { of, answer }) => {
		const body = Array.isArray(answer) ? ['sign in'] : { error: 'sign in' };
		const { client } = scriptedOrg({ body });
		await expect(of(client)).rejects.toMatchObject({ code: 'NOT_OKTA' });
	});
}
