import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';
import type { OktaGroup } from './groups';
import { looksLikeGroup } from './looks';

/** The groups a user is in, Everyone among them (OpenAPI 2026.06.3, listUserGroups). */
export async function listGroupsOfUser(client: OktaClient, userId: string): Promise<OktaGroup[]> {
	const groups: OktaGroup[] = [];
	const call = {
		method: 'GET',
		path: `/api/v1/users/${encoded(userId)}/groups`,
		doing: `list the groups of user ${userId}`,
		looks: looksLikeGroup,
	} as const;
	for await (const page of client.pages<OktaGroup>(call)) groups.push(...page);
	return groups;
}
