import type { SimulatedOrg } from '../../simulator/index';
import { putCredential, type Reference } from './putCredential.mjs';
import type { Rest } from './Rest.mjs';

/** Makes the credential that connects two simulated orgs, or gives the one of that name new values. */
export async function putConnection(
	rest: Rest,
	{ hub, spoke }: { hub: SimulatedOrg; spoke: SimulatedOrg },
	name = 'Spruce (spoke) → Alder (hub)',
): Promise<Reference> {
	return await putCredential(rest, {
		name,
		type: 'oktaOrg2OrgApi',
		data: {
			hubUrl: hub.baseUrl,
			hubApiToken: hub.token,
			connectSpoke: true,
			spokeUrl: spoke.baseUrl,
			spokeApiToken: spoke.token,
		},
	});
}
