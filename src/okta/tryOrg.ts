import type { Clock, Http } from '../ports';
import { authorizationFor } from './authorization';
import type { OrgSettings } from './connection';
import { createOktaClient } from './client';
import { OrgShowsNobody } from './failures/OrgShowsNobody';
import type { Session } from './session';
import { transportFailure } from './transportFailure';

/**
 * Tries an org with one cheap read. A 200 alone proves little: where a role is missing Okta may answer with an empty list,
 * and no org is without its first administrator.
 * @throws the OktaFailure that names the org and the cause
 */
export async function tryOrg(
	{ http, clock }: { http: Http; clock: Clock },
	org: OrgSettings,
	session: Session,
): Promise<void> {
	const authorized: Http = async (request) => {
		const proof = authorizationFor(org, request, session, clock.now());
		return await http({ ...request, headers: { ...request.headers, ...proof } }).catch(
			(thrown: unknown) => {
				throw transportFailure(thrown, request);
			},
		);
	};
	const client = createOktaClient(authorized, org);
	const { items } = await client.page({
		method: 'GET',
		path: '/api/v1/users',
		query: { limit: 1 },
		doing: 'read a user',
	});
	if (items.length === 0) throw new OrgShowsNobody(org);
}
