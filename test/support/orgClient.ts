import type { SimulatedOrg } from '../../simulator';
import { createOktaClient, type OktaClient } from '../../src/okta/client';

/** Our client on a simulated org, without a socket. */
export function clientOf(org: SimulatedOrg, role: 'hub' | 'spoke' = 'hub'): OktaClient {
	return createOktaClient(
		async (request) =>
			await org.http({
				...request,
				headers: { ...request.headers, authorization: `SSWS ${org.token}` },
			}),
		{ role, url: org.baseUrl },
	);
}
