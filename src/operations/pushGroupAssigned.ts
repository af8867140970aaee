import { listAppUsers } from '../okta/appUsers';
import type { OktaClient } from '../okta/client';
import { Refused } from './Refused';

/**
 * Everybody assigned to an app of the spoke: hub id by spoke id, where the app has linked one.
 * @throws Refused where nobody is: an org answers with an empty list too when a role is missing, and then everybody
 * would leave every group
 */
export async function assignedTo(
	spoke: OktaClient,
	appId: string,
): Promise<Map<string, string | undefined>> {
	const assigned = new Map<string, string | undefined>();
	for await (const page of listAppUsers(spoke, appId))
		for (const { id, externalId } of page) assigned.set(id, externalId ?? undefined);
	if (assigned.size === 0) throw new Refused(nobodyAssigned(appId));
	return assigned;
}

function nobodyAssigned(appId: string) {
	return {
		code: 'EMPTY_SOURCE',
		message: `Nobody is assigned to app ${appId} of the spoke, so no group was pushed`,
		remedy:
			'Check the app’s ID, and that the spoke’s token may see its assignments: Okta answers with an empty list where a role is missing.',
		facts: { appId },
	};
}
