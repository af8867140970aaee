import type { SourcePerson } from './groupSurvey';
import type { SourceGroup } from './groupWish';
import type { Profile } from './profile';

/** One item of a workflow: people who belong to a group. */
export interface GroupRow {
	/** Position of the item. */
	item: number;
	name: string;
	/** Names the group for good, where the source has such a thing; otherwise empty, and the name does. */
	key: string;
	description: string;
	/** Empty for a group that only shall be there. */
	members: Array<{ login: string; profile: Profile }>;
}

export interface ItemGroup {
	source: SourceGroup;
	people: SourcePerson[];
	/** Positions of the items that speak of this group. */
	items: number[];
}

/**
 * Groups the items of a feed. Two spellings of a name in other letter case are one group, a person listed twice is one
 * member; name and description are those of the first item that has them.
 */
export function groupItems(rows: readonly GroupRow[], owner: string): ItemGroup[] {
	const groups = new Map<string, OpenGroup>();
	for (const row of rows) {
		const key = row.key.trim() || row.name.trim().toLowerCase();
		const group = groups.get(key) ?? newGroup(row, key, owner);
		groups.set(key, group);
		group.items.push(row.item);
		group.source.description ||= row.description.trim();
		for (const { login, profile } of row.members) {
			const person = personOf(login.trim(), profile, row.item);
			const known = person.who.toLowerCase();
			if (!group.logins.has(known)) group.people.push(person);
			group.logins.add(known);
		}
	}
	return [...groups.values()].map(({ source, people, items }) => ({ source, people, items }));
}

/** A group that more items may speak of. */
interface OpenGroup extends ItemGroup {
	logins: Set<string>;
}

function newGroup(row: GroupRow, key: string, owner: string): OpenGroup {
	const source = { owner, key, name: row.name.trim(), description: '' };
	return { source, people: [], items: [], logins: new Set() };
}

/** Somebody without a login is still somebody: other attributes may find the person, and if none does, it is told. */
function personOf(login: string, profile: Profile, item: number): SourcePerson {
	const who = login || `the person of item ${item}`;
	return { who, sought: { login, profile: login ? { ...profile, login } : profile } };
}
