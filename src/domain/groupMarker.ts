import { encoded } from './encoded';
import type { Profile } from './profile';

/** Who keeps a hub group equal to what. */
export interface GroupMarker {
	/** The spoke's host, or the name a workflow gives its own source. */
	owner: string;
	/** Names the source group for good: its id in the spoke, or the id an HR system gives it. */
	key: string;
	/** `linked` groups were in the hub before the first push. */
	origin: 'created' | 'linked';
}

/** Where the marker is kept in the hub group's profile: at the end of the description, or in an attribute of its own. */
export type MarkerPlace = { in: 'description' } | { in: 'attribute'; attribute: string };

export const IN_DESCRIPTION: MarkerPlace = { in: 'description' };

/** OpenAPI 2026.06.3, OktaUserGroupProfile: description. */
const DESCRIPTION_LENGTH = 1_024;

const IN_BRACKETS = /\s*\[org2org: ([^\s/\]]+)\/([^\s/\]]+)( linked)?\]/;
const BARE = /^([^\s/]+)\/([^\s/]+)( linked)?$/;

/** Owner and key as one word, e.g. `spoke.okta.com/00g1`. What a search for the marker looks for. */
export function markerStem({ owner, key }: Pick<GroupMarker, 'owner' | 'key'>): string {
	return `${word(owner)}/${word(key)}`;
}

/** What every marker of an owner begins with. */
export function ownerStem(owner: string): string {
	return `${word(owner)}/`;
}

export function sameSource(
	one: Pick<GroupMarker, 'owner' | 'key'>,
	other: Pick<GroupMarker, 'owner' | 'key'>,
): boolean {
	return markerStem(one) === markerStem(other);
}

/** The marker of a group, or undefined where nobody pushes it. */
export function readMarker(profile: Profile, place: MarkerPlace): GroupMarker | undefined {
	const match =
		place.in === 'description'
			? IN_BRACKETS.exec(textOf(profile.description))
			: BARE.exec(textOf(profile[place.attribute]));
	const owner = unescaped(match?.[1]);
	const key = unescaped(match?.[2]);
	if (owner === undefined || key === undefined) return undefined;
	return { owner, key, origin: match?.[3] ? 'linked' : 'created' };
}

/**
 * The attributes that hold description and marker. A description too long for both is cut, never the marker.
 * Without a marker what is there of one is cleared.
 */
export function markedAttributes(
	description: string,
	marker: GroupMarker | undefined,
	place: MarkerPlace,
): Profile {
	const text = marker && `${markerStem(marker)}${marker.origin === 'linked' ? ' linked' : ''}`;
	if (place.in === 'attribute') {
		return { description: cut(description, DESCRIPTION_LENGTH), [place.attribute]: text ?? '' };
	}
	const end = text === undefined ? '' : `[org2org: ${text}]`;
	const room = DESCRIPTION_LENGTH - end.length - 1;
	return { description: `${cut(description.trim(), room)} ${end}`.trim() };
}

/** What a person wrote into a group's description. */
export function plainDescription(profile: Profile): string {
	return textOf(profile.description).replace(IN_BRACKETS, '').trim();
}

/** Everything that would end the marker or make two words of it is escaped; ids and host names stay readable. */
function word(text: string): string {
	return encoded(text).replace(/%3A/g, ':');
}

/** Undefined for what no marker of ours would hold, e.g. a description that a person wrote by hand. */
function unescaped(text: string | undefined): string | undefined {
	try {
		return text === undefined ? undefined : decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

function cut(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
