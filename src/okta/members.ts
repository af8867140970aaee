import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';
import type { OktaUser } from './users';
import { looksLikeUser } from './looks';

const memberAt = (groupId: string, userId: string) =>
	`/api/v1/groups/${encoded(groupId)}/users/${encoded(userId)}`;

/** Makes a user a member of a group; a member stays one (OpenAPI 2026.06.3, assignUserToGroup: 204). */
export async function addUserToGroup(
	client: OktaClient,
	groupId: string,
	userId: string,
): Promise<void> {
	await client.send({
		method: 'PUT',
		path: memberAt(groupId, userId),
		doing: `add user ${userId} to group ${groupId}`,
	});
}

/** A group's members, page after page. 200 is the page size Okta advises (OpenAPI 2026.06.3, listGroupUsers). */
export function listMembers(
	client: OktaClient,
	groupId: string,
): AsyncGenerator<OktaUser[], void, undefined> {
	return client.pages<OktaUser>({
		method: 'GET',
		path: `/api/v1/groups/${encoded(groupId)}/users`,
		query: { limit: 200 },
		doing: `list the members of group ${groupId}`,
		looks: looksLikeUser,
	});
}
