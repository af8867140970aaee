import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';
import { looksLikeRecord } from './looks';

/** A mapping of the Org2Org app's own group push (OpenAPI 2026.06.3, GroupPushMapping). */
export interface GroupPushMapping {
	id: string;
	sourceGroupId: string;
	/** The group that stands for the target: an APP_GROUP of the spoke. */
	targetGroupId?: string;
	status: 'ACTIVE' | 'INACTIVE' | 'ERROR';
}

const mappingsOf = (appId: string) => `/api/v1/apps/${encoded(appId)}/group-push/mappings`;

/** The push mappings of an app in the spoke, page after page. */
export function listPushMappings(
	spoke: OktaClient,
	appId: string,
): AsyncGenerator<GroupPushMapping[], void, undefined> {
	return spoke.pages<GroupPushMapping>({
		method: 'GET',
		path: mappingsOf(appId),
		query: { limit: 1_000 },
		doing: `list the group push mappings of app ${appId}`,
		looks: looksLikeRecord,
	});
}

/** Pauses a mapping: the app pushes no more, and nothing is deleted (OpenAPI 2026.06.3, updateGroupPushMapping). */
export async function deactivatePushMapping(
	spoke: OktaClient,
	appId: string,
	mappingId: string,
): Promise<void> {
	await spoke.send({
		method: 'PATCH',
		path: `${mappingsOf(appId)}/${encoded(mappingId)}`,
		body: { status: 'INACTIVE' },
		doing: `deactivate group push mapping ${mappingId}`,
		repeatable: true,
	});
}
