import { markerStem } from '../domain/groupMarker';
import {
	chooseTarget,
	type GroupTarget,
	type HubGroup,
	type TargetSearch,
} from '../domain/groupTarget';
import type { GroupWish } from '../domain/groupWish';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { targetSearch } from '../okta/groupSearches';
import { hubGroupOf, readGroup, searchGroups } from '../okta/groups';

/**
 * Finds the hub group of a push with two requests: one search for the remembered id, our marker and the wished name,
 * one read by id of the group that was chosen. The index may be a moment behind, the read is not, so the choice is made
 * once more with what was read.
 * @param likely told which group it will be, as soon as that is likely
 */
export async function findTarget(
	hub: OktaClient,
	wish: GroupWish,
	likely: (groupId: string) => void = () => undefined,
): Promise<{ target: GroupTarget; search: TargetSearch }> {
	const search = await searchTarget(hub, wish, likely);
	const first = chooseTarget(wish, search);
	if (first.target === 'refused' || first.target === 'absent' || search.remembered)
		return { target: first, search };
	const { group } = first;
	likely(group.id);
	const fresh = await freshly(hub, group);
	const others = search.candidates.filter(({ id }) => id !== group.id);
	const verified: TargetSearch = {
		remembered: fresh === undefined && first.target === 'ours' ? 'gone' : undefined,
		candidates: fresh ? [...others, fresh] : others,
	};
	return { target: chooseTarget(wish, verified), search: verified };
}

async function searchTarget(
	hub: OktaClient,
	wish: GroupWish,
	likely: (groupId: string) => void,
): Promise<TargetSearch> {
	const id = wish.source.remembered?.hubId;
	if (id === undefined) return { candidates: await searchCandidates(hub, wish) };
	likely(id);
	const [candidates, fresh] = await Promise.all([
		searchCandidates(hub, wish),
		freshly(hub, { id }),
	]);
	const hasAdminRole = candidates.find((group) => group.id === id)?.hasAdminRole;
	return { remembered: fresh ? { ...fresh, hasAdminRole } : 'gone', candidates };
}

async function searchCandidates(hub: OktaClient, wish: GroupWish): Promise<HubGroup[]> {
	const id = wish.source.remembered?.hubId;
	const wanted = { id, stem: markerStem(wish.source), name: wish.hubName };
	const search = targetSearch(wanted, wish.policy.marker);
	const candidates: HubGroup[] = [];
	const options = { stats: true, doing: `find group ${wish.hubName}` };
	for await (const page of searchGroups(hub, search, options))
		candidates.push(...page.map(hubGroupOf));
	return candidates;
}

/** The group as it is now; whether it gives an admin role is told by the search only. */
async function freshly(
	hub: OktaClient,
	{ id, hasAdminRole }: Pick<HubGroup, 'id' | 'hasAdminRole'>,
): Promise<HubGroup | undefined> {
	const group = await readGroup(hub, id).catch(absentWhen(NotFound));
	return group && { ...hubGroupOf(group), hasAdminRole };
}
