import type { OktaClient } from './client';
import type { OktaGroup } from './groups';
import { quoted } from './searchText';

/** A group with the times that an import looks at (OpenAPI 2026.06.3, schema Group). */
export interface DatedGroup extends OktaGroup {
	created?: string;
	lastUpdated?: string;
	/** Changes when somebody joins or leaves, `lastUpdated` does not. */
	lastMembershipUpdated?: string;
}

const GROUPS = '/api/v1/groups';

/** When a group last changed, read by id and so at once up to date. */
export async function readGroupTimes(client: OktaClient, id: string): Promise<DatedGroup> {
	const { body } = await client.send<DatedGroup>({
		method: 'GET',
		path: `${GROUPS}/${encodeURIComponent(id)}`,
		doing: `read group ${id}`,
	});
	return body;
}

/** Groups that a search finds, page after page. 200 is the page size Okta advises (OpenAPI 2026.06.3, listGroups). */
export function listDatedGroups(
	client: OktaClient,
	search: string | undefined,
): AsyncGenerator<DatedGroup[], void, undefined> {
	return client.pages<DatedGroup>({
		method: 'GET',
		path: GROUPS,
		query: { search, limit: 200 },
		doing: 'read the hub’s groups',
	});
}

/** Groups changed, or with members changed, since then. */
export const groupsChangedSince = (time: string): string =>
	`lastUpdated gt ${quoted(time)} or lastMembershipUpdated gt ${quoted(time)}`;
