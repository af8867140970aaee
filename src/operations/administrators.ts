import type { OktaClient } from '../okta/client';
import { NotFound, PermissionMissing } from '../okta/failures/answerFailures';
import { listUserRoles } from '../okta/roles';

/**
 * Says whether a user has an admin role, which is asked only right before a write.
 *
 * A token without the right to read roles cannot be told; Okta then refuses its changes to administrators itself
 * (403 E0000006), so after the first such answer the question is not asked again.
 * @param counted the connection whose count the call goes on
 */
export function administratorCheck(
	hub: OktaClient,
): (id: string, counted?: OktaClient) => Promise<boolean> {
	let readable = true;
	return async (id, counted = hub) => {
		if (!readable) return false;
		const roles = await listUserRoles(counted, id).catch((failure: unknown) => {
			if (!(failure instanceof PermissionMissing) && !(failure instanceof NotFound)) throw failure;
			readable = !(failure instanceof PermissionMissing);
			return [];
		});
		return roles.length > 0;
	};
}
