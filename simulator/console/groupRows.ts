import { membersOf } from '../groups/membersOf';
import type { Org } from '../org';
import type { Group } from '../state/Group';

export interface GroupRow {
	id: string;
	name: string;
	type: Group['type'];
	count: number;
	/** Logins of the first members. */
	members: string[];
	changed: number;
}

const MOST_ROWS = 100;
const MEMBERS_SHOWN = 50;

function* first(ids: Iterable<string>, most: number): Generator<string> {
	let left = most;
	for (const id of ids) {
		if (left-- <= 0) return;
		yield id;
	}
}

function row(org: Org, group: Group): GroupRow {
	const ids = membersOf(org, group.id);
	const logins = [...first(ids.after(), MEMBERS_SHOWN)].map((id) =>
		String(org.state.users.get(id)?.profile.login ?? id),
	);
	const { id, type, profile, lastMembershipUpdated, lastUpdated } = group;
	const changed = Math.max(lastMembershipUpdated, lastUpdated);
	return { id, name: profile.name, type, count: ids.size, members: logins, changed };
}

/** The groups that a page shows, the fullest first. */
export function groupRows(org: Org): GroupRow[] {
	const groups = [...org.state.groups.values()];
	const size = ({ id }: Group) => membersOf(org, id).size;
	return groups
		.sort((a, b) => size(b) - size(a))
		.slice(0, MOST_ROWS)
		.map((group) => row(org, group));
}
