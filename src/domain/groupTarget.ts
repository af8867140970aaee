import { readMarker, sameSource, type GroupMarker, type MarkerPlace } from './groupMarker';
import { sameGroupName } from './groupName';
import type { GroupWish } from './groupWish';
import type { Profile } from './profile';
import type { Refusal } from './refusal';
import * as refusals from './groupRefusals';

/** A group of the hub, as far as a push looks at it. */
export interface HubGroup {
	id: string;
	/** Only OKTA_GROUPs can be written (OpenAPI 2026.06.3, GroupType). */
	type: 'OKTA_GROUP' | 'APP_GROUP' | 'BUILT_IN';
	profile: Profile;
	/** Undefined where the hub did not say. */
	hasAdminRole?: boolean;
}

export type GroupTarget =
	/** `deleted`: an earlier run pushed to a group that is gone. */
	| { target: 'absent'; deleted: boolean }
	/** Ours since an earlier run, by marker or by remembered id. */
	| { target: 'ours'; group: HubGroup; origin: GroupMarker['origin'] }
	/** In the hub before us, and taken over now. */
	| { target: 'found'; group: HubGroup }
	| { target: 'refused'; refusal: Refusal };

/** What the hub was asked for, and what it has. */
export interface TargetSearch {
	/** The group with the remembered id; `gone` where that id is no more. */
	remembered?: HubGroup | 'gone';
	/** Groups with our marker or with the wished name, of every type; an index may show what is no longer true. */
	candidates: readonly HubGroup[];
}

/** Decides which hub group a push is about: by remembered id, then by marker, then by name. */
export function chooseTarget(wish: GroupWish, search: TargetSearch): GroupTarget {
	const { policy, source } = wish;
	const { remembered, candidates } = search;
	if (remembered && remembered !== 'gone') return ours(wish, remembered);
	const marked = candidates.filter((group) => isMarked(group, source, policy.marker));
	if (marked.length > 1) return refuse(refusals.twoGroupsOneSource(wish, marked));
	const [group] = marked;
	if (group) return ours(wish, group);
	return byName(wish, candidates, remembered === 'gone');
}

/** Another group that holds the wished name, so that ours cannot take it. */
export function nameHolder(
	wish: GroupWish,
	own: HubGroup,
	{ candidates }: TargetSearch,
): HubGroup | undefined {
	return candidates.find(
		(group) => group.id !== own.id && sameGroupName(nameOf(group), wish.hubName),
	);
}

export function nameOf(group: HubGroup): string {
	return typeof group.profile.name === 'string' ? group.profile.name : '';
}

/** A group known by its id is ours even where somebody has edited the marker away; never where it is another's. */
function ours(wish: GroupWish, group: HubGroup): GroupTarget {
	const marker = readMarker(group.profile, wish.policy.marker);
	if (marker && !sameSource(marker, wish.source))
		return refuse(refusals.pushedFromElsewhere(wish, group, marker));
	return writable(wish, group, {
		target: 'ours',
		group,
		origin: marker?.origin ?? wish.source.remembered?.origin ?? 'linked',
	});
}

function byName(wish: GroupWish, candidates: readonly HubGroup[], deleted: boolean): GroupTarget {
	const named = candidates.filter((group) => sameGroupName(nameOf(group), wish.hubName));
	const group =
		named.find(({ type, profile }) => type === 'OKTA_GROUP' && profile.name === wish.hubName) ??
		named.find(({ type }) => type === 'OKTA_GROUP') ??
		named[0];
	if (!group) return absent(wish, deleted);
	const marker = readMarker(group.profile, wish.policy.marker);
	if (marker) return refuse(refusals.pushedFromElsewhere(wish, group, marker));
	if (wish.policy.target === 'createOnly') return refuse(refusals.nameTaken(wish, group));
	return writable(wish, group, { target: 'found', group });
}

function absent(wish: GroupWish, deleted: boolean): GroupTarget {
	if (deleted && wish.policy.whenDeleted === 'report') return refuse(refusals.deletedInHub(wish));
	if (wish.policy.target === 'linkOnly') return refuse(refusals.nothingToLink(wish));
	return { target: 'absent', deleted };
}

function writable(wish: GroupWish, group: HubGroup, target: GroupTarget): GroupTarget {
	if (group.type !== 'OKTA_GROUP') return refuse(refusals.notWritable(wish, group));
	return group.hasAdminRole ? refuse(refusals.administrators(wish, group)) : target;
}

function isMarked(group: HubGroup, source: GroupWish['source'], place: MarkerPlace): boolean {
	const marker = readMarker(group.profile, place);
	return marker !== undefined && sameSource(marker, source);
}

function refuse(refusal: Refusal): GroupTarget {
	return { target: 'refused', refusal };
}
