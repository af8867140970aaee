import { encoded } from '../domain/encoded';
import type { OktaCall, OktaClient } from './client';
import type { OktaGroup } from './groups';
import { quoted } from './searchText';
import { looksLikeGroup } from './looks';
import { PageTrail } from './pageTrail';

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
		path: `${GROUPS}/${encoded(id)}`,
		doing: `read group ${id}`,
		looks: looksLikeGroup,
	});
	return body;
}

/** Groups Okta advises for a page (OpenAPI 2026.06.3, listGroups). */
const GROUPS_ON_A_PAGE = 200;

/** Groups that a search finds, `wanted` at most, and when the org began to answer by its own clock (ISO 8601). */
export async function readGroups(
	client: OktaClient,
	search: string | undefined,
	wanted: number,
): Promise<{ groups: DatedGroup[]; at: string | undefined }> {
	const call: OktaCall = {
		method: 'GET',
		path: GROUPS,
		query: { search, limit: Math.min(wanted, GROUPS_ON_A_PAGE) },
		doing: 'read the hub’s groups',
		looks: looksLikeGroup,
	};
	const trail = new PageTrail(client, call.doing);
	const first = await client.page<DatedGroup>(call);
	const groups = [...first.items];
	for (let { next } = first; next !== undefined && groups.length < wanted; ) {
		const page = trail.passed(await client.page<DatedGroup>(call, next));
		for (const group of page.items) groups.push(group);
		next = page.next;
	}
	return { groups: groups.slice(0, wanted), at: first.at };
}

/** Groups changed, or with members changed, since then. */
export const groupsChangedSince = (time: string): string =>
	`lastUpdated gt ${quoted(time)} or lastMembershipUpdated gt ${quoted(time)}`;
