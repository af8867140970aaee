import { encoded } from './encoded';
import type { GroupMarker, MarkerPlace } from './groupMarker';
import { refuseGroupName } from './groupName';
import type { Ceiling } from './guard';
import type { MatchingRule } from './matching';
import type { Refusal } from './refusal';

/** A group to push, as its source shows it. */
export interface SourceGroup {
	/** The spoke's host, or the name a workflow gives its own source. */
	owner: string;
	/** Names the group for good; its name may change. */
	key: string;
	name: string;
	description: string;
	/** The hub group, where an earlier run or the Org2Org app's mapping knows it. */
	remembered?: RememberedGroup;
}

export interface RememberedGroup {
	hubId: string;
	origin: GroupMarker['origin'];
}

/** How a run treats the groups it pushes. */
export interface GroupPolicy {
	/** What may happen when the hub has no group of ours: a new one, an existing one of that name, or either. */
	target: 'createOrLink' | 'createOnly' | 'linkOnly';
	/** What a group gets that was in the hub before the first push. */
	linked: 'addOnly' | 'mirror';
	whenDeleted: 'recreate' | 'report';
	/** A hub group made by us takes on the source's new name. */
	rename: boolean;
	copyDescription: boolean;
	marker: MarkerPlace;
	members: MembersPolicy;
}

export interface MembersPolicy {
	mode: 'mirror' | 'addOnly';
	/** Members whom the spoke does not know at all. */
	foreign: 'keep' | 'remove';
	matchBy: readonly MatchingRule[];
	/** Removals that one push of one group may make. */
	ceiling: Ceiling;
	/** Whether a push may leave a group without members. */
	mayEmpty: boolean;
}

export interface GroupWish {
	source: SourceGroup;
	/** The hub group's name, made from the source's. */
	hubName: string;
	policy: GroupPolicy;
}

/** Room for the marker in a description of 1,024 characters. */
const KEY_LENGTH = 200;

/** What is wrong with the wish itself, before the hub is asked. */
export function refuseGroupWish({ source, hubName }: GroupWish): Refusal | undefined {
	if (encoded(source.key).length > KEY_LENGTH) {
		return {
			code: 'GROUP_KEY_TOO_LONG',
			message: `The group '${source.name}' cannot be remembered in the hub: what names it is longer than ${KEY_LENGTH} characters`,
			remedy: 'Give the group a short, lasting ID in ‘Group ID’.',
		};
	}
	return refuseGroupName(hubName, source.name);
}

/**
 * Source groups of one run that would become the same hub group, each with the first one that takes the name.
 * Okta's own group push leaves such a group out without a word; here it is refused and told.
 */
export function refuseDuplicates(wishes: readonly GroupWish[]): Map<GroupWish, Refusal> {
	const first = new Map<string, GroupWish>();
	const refused = new Map<GroupWish, Refusal>();
	for (const wish of wishes) {
		const name = wish.hubName.toLowerCase();
		const holder = first.get(name);
		if (holder) refused.set(wish, duplicate(wish, holder));
		else first.set(name, wish);
	}
	return refused;
}

function duplicate({ source, hubName }: GroupWish, holder: GroupWish): Refusal {
	return {
		code: 'TWO_SOURCES_ONE_GROUP',
		message: `'${source.name}' (${source.key}) was not pushed: the hub group '${hubName}' is already pushed from '${holder.source.name}' (${holder.source.key}) in this run`,
		remedy: 'Push one of the two in another run, with a ‘Hub Group Name’ that tells them apart.',
		facts: { hubName, source: source.key, other: holder.source.key },
	};
}
