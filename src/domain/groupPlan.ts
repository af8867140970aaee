import { markedAttributes, plainDescription, type GroupMarker } from './groupMarker';
import type { MembersPlan } from './groupMembers';
import { wouldEmpty } from './groupRefusals';
import {
	nameHolder,
	nameOf,
	type GroupTarget,
	type HubGroup,
	type TargetSearch,
} from './groupTarget';
import type { GroupWish } from './groupWish';
import { guard } from './guard';
import { difference, withoutUnset, type AttributeChange, type Profile } from './profile';
import type { Refusal } from './refusal';

/** What has to happen to the hub group itself; its members are planned apart. */
export type GroupPlan =
	| { verb: 'create'; profile: Profile; changes: AttributeChange[] }
	/** `profile` is the whole of it: Okta replaces, and forgets what is not sent (OpenAPI 2026.06.3, replaceGroup). */
	| { verb: 'update'; id: string; profile: Profile; changes: AttributeChange[] }
	| { verb: 'keep'; id: string };

export interface PlannedGroup {
	plan: GroupPlan;
	origin: GroupMarker['origin'];
	warnings: string[];
}

type FoundTarget = Exclude<GroupTarget, { target: 'refused' }>;

/** Decides name, description and marker of the hub group. */
export function planGroup(
	wish: GroupWish,
	target: FoundTarget,
	search: TargetSearch,
): PlannedGroup {
	if (target.target === 'absent') return planNewGroup(wish);
	const origin = target.target === 'found' ? 'linked' : target.origin;
	const { group } = target;
	const { desired, warnings } = desiredProfile(wish, group, origin, search);
	const changes = difference(group.profile, desired);
	const { id } = group;
	if (changes.length === 0) return { plan: { verb: 'keep', id }, origin, warnings };
	const profile = withoutUnset({ ...group.profile, ...desired });
	return { plan: { verb: 'update', id, profile, changes }, origin, warnings };
}

/** Whether members who are not in the source group may leave: always ours to say in a group we made. */
export function membersMode(
	{ policy }: GroupWish,
	origin: GroupMarker['origin'],
): 'mirror' | 'addOnly' {
	return origin === 'linked' && policy.linked === 'addOnly' ? 'addOnly' : policy.members.mode;
}

/** Refuses removals that look like an accident, before the first write. */
export function refuseRemovals(
	wish: GroupWish,
	{ add, remove, kept, extra }: MembersPlan,
	numbers: { members: number; matched: number },
): Refusal | undefined {
	const { ceiling, mayEmpty } = wish.policy.members;
	const removals = remove.length;
	if (removals === 0) return undefined;
	if (kept + add.length + extra === 0 && !mayEmpty)
		return wouldEmpty(wish, { ...numbers, removals });
	const refusal = guard(
		{
			what: 'removals',
			planned: removals,
			of: kept + extra + removals,
			setting: 'Maximum Removals',
		},
		ceiling,
	);
	return refusal && { ...refusal, message: `'${wish.source.name}': ${refusal.message}` };
}

function planNewGroup(wish: GroupWish): PlannedGroup {
	const { source, hubName, policy } = wish;
	const description = policy.copyDescription ? source.description : '';
	const marker: GroupMarker = { owner: source.owner, key: source.key, origin: 'created' };
	const marked = markedAttributes(description, marker, policy.marker);
	const profile = withoutUnset({ name: hubName, ...marked });
	const changes = difference({}, profile);
	return { plan: { verb: 'create', profile, changes }, origin: 'created', warnings: [] };
}

/** A linked group keeps its own name and description, unless linked groups are mirrored like our own. */
function desiredProfile(
	wish: GroupWish,
	group: HubGroup,
	origin: GroupMarker['origin'],
	search: TargetSearch,
): { desired: Profile; warnings: string[] } {
	const { source, hubName, policy } = wish;
	const leads = origin === 'created' || policy.linked === 'mirror';
	const holder = leads && policy.rename ? nameHolder(wish, group, search) : undefined;
	const description =
		leads && policy.copyDescription ? source.description : plainDescription(group.profile);
	const marker: GroupMarker = { owner: source.owner, key: source.key, origin };
	return {
		desired: {
			name: leads && policy.rename && !holder ? hubName : nameOf(group),
			...markedAttributes(description, marker, policy.marker),
		},
		warnings: holder
			? [
					`The hub group keeps the name '${nameOf(group)}': '${hubName}' belongs to another group (${holder.id}).`,
				]
			: [],
	};
}
