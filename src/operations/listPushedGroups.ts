import { readMarker, type GroupMarker, type MarkerPlace } from '../domain/groupMarker';
import { renderGroupName } from '../domain/groupName';
import { nameOf, type HubGroup } from '../domain/groupTarget';
import type { GroupPolicy } from '../domain/groupWish';
import type { Protection } from '../domain/protection';
import type { OktaClient } from '../okta/client';
import { pushedSearch } from '../okta/groupSearches';
import { hubGroupOf, searchGroups } from '../okta/groups';
import { pushGroup, type PushSettings, type PushTask } from './pushGroup';
import type { GroupOutcome } from './pushGroupOutcome';
import type { SpokeReading } from './pushGroupPeople';
import { memberRules } from './pushGroupRules';
import { ownerOf, spokeGroup, type FoundSource } from './pushGroupSources';
import { Refused } from './Refused';

/** What a hub group that is pushed looks like from outside. */
export interface PushedGroup {
	hubId: string;
	/** The hub group's name. */
	group: string;
	origin: GroupMarker['origin'];
	source: { owner: string; id: string; name?: string };
	/**
	 * `drifted`: hub and source differ; `unknown`: the source is not this connection's spoke, or the group was not compared.
	 */
	state: 'in step' | 'drifted' | 'source gone' | 'unknown';
	/** What the next push would find, with the numbers. */
	drift?: GroupOutcome['drift'];
	/** Why the next push would be refused. */
	refusal?: GroupOutcome['refusal'];
}

export interface ListWish {
	/** Only groups that are pushed from here; undefined: from anywhere. */
	owner?: string;
	marker: MarkerPlace;
	/** Compares every group with its source: reads both memberships. */
	compare: boolean;
	/** How names are made, members are matched and foreign ones judged: as in the workflow that pushes. */
	nameTemplate: string;
	policy: Omit<GroupPolicy, 'marker'>;
	reading: SpokeReading;
	protection: Protection;
}

/** Lists the hub groups that carry a marker, each compared with its source where there is a spoke. Writes nothing. */
export async function* listPushedGroups(
	{ hub, spoke }: { hub: OktaClient; spoke?: OktaClient },
	wish: ListWish,
): AsyncGenerator<PushedGroup, void, undefined> {
	const rules = memberRules(hub);
	const { owner } = wish;
	const search = pushedSearch(owner, wish.marker);
	for await (const page of searchGroups(hub, search, { doing: 'list pushed groups' }))
		for (const group of page.map(hubGroupOf)) {
			const marker = readMarker(group.profile, wish.marker);
			if (!marker || (owner !== undefined && marker.owner !== owner)) continue;
			const seen = viewOf(group, marker);
			const comparable = wish.compare && spoke && marker.owner === ownerOf(spoke);
			yield comparable
				? { ...seen, ...(await compared(hub, spoke, seen, { ...wish, rules })) }
				: seen;
		}
}

function viewOf(group: HubGroup, { owner, key, origin }: GroupMarker): PushedGroup {
	const source = { owner, id: key };
	return { hubId: group.id, group: nameOf(group), origin, source, state: 'unknown' };
}

/** The dry run of a push tells what differs. */
async function compared(
	hub: OktaClient,
	spoke: OktaClient,
	seen: PushedGroup,
	wish: ListWish & Pick<PushSettings, 'rules'>,
): Promise<Partial<PushedGroup>> {
	const found = await spokeGroup(spoke, seen.source.id, wish.reading).catch(refused);
	if (found instanceof Refused) return { state: 'source gone' };
	const nobodyListens = { remember: () => {}, report: () => {} };
	const task = dryRunOf(found, seen, wish);
	const outcome = await pushGroup(hub, task, { ...wish, ...nobodyListens }).catch(refused);
	const named = { source: { ...seen.source, name: found.source.name } };
	if (outcome instanceof Refused) {
		const { code, message, remedy } = outcome;
		return { ...named, state: 'drifted', refusal: { code, message, remedy } };
	}
	const { action, drift, refusal } = outcome;
	return { ...named, state: action === 'kept' ? 'in step' : 'drifted', drift, refusal };
}

function dryRunOf(
	{ source, label, people }: FoundSource,
	{ hubId, origin }: PushedGroup,
	{ nameTemplate, policy, marker }: ListWish,
): PushTask {
	return {
		wish: {
			source: { ...source, remembered: { hubId, origin } },
			hubName: renderGroupName(nameTemplate, { name: source.name, source: label }),
			policy: { ...policy, marker },
		},
		people,
		dryRun: true,
	};
}

function refused(failure: unknown): Refused {
	if (failure instanceof Refused) return failure;
	throw failure;
}
