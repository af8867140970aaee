import type { OktaClient } from '../okta/client';
import { searchGroups, type OktaGroup } from '../okta/groups';
import { searchBatches } from '../okta/searchBatches';
import { quoted } from '../okta/searchText';

/** What the spoke has of one group of the hub. */
export interface GroupMatch {
	situation: 'found' | 'ambiguous' | 'absent';
	spokeGroupIds: string[];
}

const nameOf = ({ profile }: Pick<OktaGroup, 'profile'>): string =>
	typeof profile.name === 'string' ? profile.name : '';

/** Finds the spoke's groups of the same names, many with one search, in the order of `groups`. */
export async function matchGroups(
	spoke: OktaClient,
	groups: readonly OktaGroup[],
): Promise<GroupMatch[]> {
	const found = new Map<string, string[]>();
	const terms = groups.map((group) => `profile.name eq ${quoted(nameOf(group))}`);
	for (const search of searchBatches(new Set(terms))) {
		for await (const page of searchGroups(spoke, search, { doing: 'find groups by name' }))
			for (const group of page) {
				const name = nameOf(group).toLowerCase();
				found.set(name, [...(found.get(name) ?? []), group.id]);
			}
	}
	return groups.map((group) => {
		const ids = found.get(nameOf(group).toLowerCase()) ?? [];
		const situation = ids.length === 0 ? 'absent' : ids.length === 1 ? 'found' : 'ambiguous';
		return { situation, spokeGroupIds: ids };
	});
}
