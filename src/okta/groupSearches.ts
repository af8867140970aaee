import { ownerStem, type MarkerPlace } from '../domain/groupMarker';
import type { GroupRule } from '../domain/groupRule';
import type { HubGroup } from '../domain/groupTarget';
import { quoted } from './searchText';

/* Search expressions for groups. `co` works on name and description only, `sw` on all (Okta API reference, List groups). */

/** Finds groups by id, by a marker, or by name; an undefined part is not asked for. */
export function targetSearch(
	wanted: { id?: string; stem: string; name: string },
	place: MarkerPlace,
): string {
	const byId = wanted.id === undefined ? [] : [idSearch(wanted.id)];
	const byName = `profile.name eq ${quoted(wanted.name)}`;
	return [...byId, markerSearch(wanted.stem, place), byName].join(' or ');
}

export function idSearch(id: string): string {
	return `id eq ${quoted(id)}`;
}

/** Finds the groups whose marker begins with `stem`. */
export function markerSearch(stem: string, place: MarkerPlace): string {
	return place.in === 'description'
		? `profile.description co ${quoted(`[org2org: ${stem}`)}`
		: `profile.${place.attribute} sw ${quoted(stem)}`;
}

/** Finds the groups that carry a marker: of one owner, or of anybody. */
export function pushedSearch(owner: string | undefined, place: MarkerPlace): string {
	if (owner !== undefined) return markerSearch(ownerStem(owner), place);
	return place.in === 'description'
		? 'profile.description co "[org2org: "'
		: `profile.${place.attribute} pr`;
}

/** Finds at least the groups that one of the rules picks. A pattern is beyond the search, so it finds every group. */
export function ruleSearch(
	rules: readonly GroupRule[],
	types: ReadonlyArray<HubGroup['type']>,
): string {
	const ofType = types.map((type) => `type eq ${quoted(type)}`).join(' or ');
	const terms = rules.flatMap((rule) => termOf(rule) ?? []);
	if (terms.length < rules.length) return ofType;
	return `(${ofType}) and (${terms.join(' or ')})`;
}

function termOf({ where, text }: GroupRule): string | undefined {
	switch (where) {
		case 'nameStartsWith':
			return `profile.name sw ${quoted(text)}`;
		case 'nameContains':
			return `profile.name co ${quoted(text)}`;
		case 'descriptionContains':
			return `profile.description co ${quoted(text)}`;
		case 'nameMatches':
			return undefined;
	}
}
