import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';
import { looksLikeList, looksLikeRecord } from './looks';

export interface AdminRole {
	id: string;
	/** e.g. `SUPER_ADMIN`, or `CUSTOM` for a role of the org's own. */
	type: string;
	label?: string;
}

/** The admin roles a user has; needs the right to read roles (OpenAPI 2026.06.3, listAssignedRolesForUser). */
export async function listUserRoles(client: OktaClient, userId: string): Promise<AdminRole[]> {
	const { body } = await client.send<AdminRole[]>({
		method: 'GET',
		path: `/api/v1/users/${encoded(userId)}/roles`,
		doing: `read the admin roles of user ${userId}`,
		looks: looksLikeList,
	});
	return body;
}

/** The roles an API token acts with: those of the user who made it (Okta developer docs, "Create an API token"). */
export async function rolesOfTokenOwner(client: OktaClient): Promise<AdminRole[]> {
	const { body } = await client.send<{ id: string }>({
		method: 'GET',
		path: '/api/v1/users/me',
		doing: 'read the owner of the API token',
		looks: looksLikeRecord,
	});
	return await listUserRoles(client, body.id);
}

/** The admin roles assigned to a service app (OpenAPI 2026.06.3, listRolesForClient). */
export async function rolesOfServiceApp(
	client: OktaClient,
	clientId: string,
): Promise<AdminRole[]> {
	const { body } = await client.send<AdminRole[]>({
		method: 'GET',
		path: `/oauth2/v1/clients/${encoded(clientId)}/roles`,
		doing: 'read the admin roles of the service app',
		looks: looksLikeList,
	});
	return body;
}
