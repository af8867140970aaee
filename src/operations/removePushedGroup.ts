import { planRelease, type ReleasePlan, type ReleaseWish } from '../domain/groupRelease';
import { markerStem, readMarker, sameSource, type GroupMarker } from '../domain/groupMarker';
import { nameOf, type HubGroup } from '../domain/groupTarget';
import type { OktaClient } from '../okta/client';
import { idSearch, markerSearch } from '../okta/groupSearches';
import { deleteGroup, hubGroupOf, readGroup, replaceGroup, searchGroups } from '../okta/groups';
import { Refused } from './Refused';

/** Which group is to be released: the hub group itself, or whatever is pushed from a source group. */
export type ReleasedGroup = { hubId: string } | { key: string };

export interface ReleaseOutcome {
	action: 'deleted' | 'left';
	deleted: boolean;
	planned: boolean;
	/** The hub group's name. */
	group: string;
	hubId: string;
	source: { owner: string; id: string };
	origin: GroupMarker['origin'];
	requests: number;
}

/**
 * Ends the push of a group: the hub group is deleted, or stays with its members and without its marker.
 * @throws Refused where the group is not this connection's to release
 */
export async function removePushedGroup(
	hub: OktaClient,
	released: ReleasedGroup,
	wish: ReleaseWish,
	dryRun: boolean,
): Promise<ReleaseOutcome> {
	const counted = hub.fork();
	const group = await findReleased(counted, released, wish);
	const plan = planRelease(group, wish);
	if (plan.verb === 'refuse') throw new Refused(plan.refusal);
	if (!dryRun) await carryOut(counted, plan, nameOf(group));
	const { owner, key, origin } = plan.marker;
	const deleted = plan.verb === 'delete';
	return {
		action: deleted ? 'deleted' : 'left',
		deleted: deleted && !dryRun,
		planned: dryRun,
		group: nameOf(group),
		hubId: group.id,
		source: { owner, id: key },
		origin,
		requests: counted.requests(),
	};
}

async function carryOut(
	hub: OktaClient,
	plan: Exclude<ReleasePlan, { verb: 'refuse' }>,
	name: string,
): Promise<void> {
	if (plan.verb === 'delete') await deleteGroup(hub, plan.id, name);
	else await replaceGroup(hub, plan.id, plan.profile);
}

/** The search tells about admin roles, the read by id is fresh. */
async function findReleased(
	hub: OktaClient,
	released: ReleasedGroup,
	wish: ReleaseWish,
): Promise<HubGroup> {
	const seen = await searchReleased(hub, released, wish);
	const id = 'hubId' in released ? released.hubId : seen?.id;
	if (id === undefined) throw new Refused(nothingPushed(released, wish));
	return { ...hubGroupOf(await readGroup(hub, id)), hasAdminRole: seen?.hasAdminRole };
}

async function searchReleased(
	hub: OktaClient,
	released: ReleasedGroup,
	{ owner, marker }: ReleaseWish,
): Promise<HubGroup | undefined> {
	const search =
		'hubId' in released
			? idSearch(released.hubId)
			: markerSearch(markerStem({ owner, key: released.key }), marker);
	const options = { stats: true, doing: 'find the pushed group' };
	for await (const page of searchGroups(hub, search, options))
		for (const group of page.map(hubGroupOf)) {
			const mark = readMarker(group.profile, marker);
			const fits =
				'hubId' in released
					? group.id === released.hubId
					: mark && sameSource(mark, { owner, key: released.key });
			if (fits) return group;
		}
	return undefined;
}

function nothingPushed(released: ReleasedGroup, { owner }: ReleaseWish) {
	const key = 'key' in released ? released.key : released.hubId;
	return {
		code: 'GROUP_NOT_PUSHED',
		message: `The hub has no group that is pushed from ${markerStem({ owner, key })}`,
		remedy:
			'Okta Inspect Connection lists what this connection pushes. A group pushed a moment ago may take some seconds to be found.',
		facts: { owner, key },
	};
}
