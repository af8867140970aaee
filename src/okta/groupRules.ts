import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';
import { looksLikeList, looksLikeRecord } from './looks';

/** A group rule; the keys this package reads (Okta API reference, Group Rules). */
interface OktaGroupRule {
	id: string;
	status: 'ACTIVE' | 'INACTIVE' | 'INVALID';
	actions?: { assignUserToGroups?: { groupIds?: string[] } };
}

/** Ids of the groups that active rules put people into. Rules come 200 a page at most. */
export async function groupsFedByRules(client: OktaClient): Promise<Set<string>> {
	const fed = new Set<string>();
	const call = {
		method: 'GET',
		path: '/api/v1/groups/rules',
		query: { limit: 200 },
		doing: 'list group rules',
		looks: looksLikeRecord,
	} as const;
	for await (const page of client.pages<OktaGroupRule>(call)) {
		for (const { status, actions } of page) {
			if (status !== 'ACTIVE') continue;
			for (const id of actions?.assignUserToGroups?.groupIds ?? []) fed.add(id);
		}
	}
	return fed;
}

/**
 * Whether a rule keeps a user in a group (release notes 2026.06.0, "List all group rules for a user").
 * @throws NotFound, WrongAddress in orgs that do not have this call
 */
export async function isMemberByRule(
	client: OktaClient,
	groupId: string,
	userId: string,
): Promise<boolean> {
	const { body } = await client.send<OktaGroupRule[]>({
		method: 'GET',
		path: `/api/v1/groups/${encoded(groupId)}/users/${encoded(userId)}/group-rules`,
		doing: `read the rules that keep user ${userId} in group ${groupId}`,
		looks: looksLikeList,
	});
	return body.length > 0;
}
