import type { OktaClient } from './client';

export interface AdminRole {
	id: string;
	type: string;
	label?: string;
}

/** The admin roles a user has; needs the right to read roles (OpenAPI 2026.06.3, listAssignedRolesForUser). */
export async function listUserRoles(client: OktaClient, userId: string): Promise<AdminRole[]> {
	const { body } = await client.send<AdminRole[]>({
		method: 'GET',
		path: `/api/v1/users/${encodeURIComponent(userId)}/roles`,
		doing: `read the admin roles of user ${userId}`,
	});
	return body;
}
