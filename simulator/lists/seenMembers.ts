import { membersOf } from '../groups/membersOf';
import type { Org } from '../org';
import type { User } from '../state/User';
import { merged } from './seenRecords';

/**
 * The members of a group in id order after a cursor, as the index shows them now: a new member may take seconds to
 * appear (recorded: a list two seconds after two PUTs had one of them), the groups of a user never do.
 */
export function* seenMembers(org: Org, groupId: string, after?: string): Generator<User> {
	const ids = membersOf(org, groupId);
	const history = org.state.memberships.historyOf(groupId);
	const pending = new Set(history.pending(org.now()));
	const left = [...pending].filter((id) => !ids.has(id) && (after === undefined || id > after));
	for (const id of left.length > 0 ? merged(ids.after(after), left) : ids.after(after)) {
		const user = org.state.users.get(id);
		const isSeen = !pending.has(id) || history.seen(id, undefined) !== undefined;
		if (user && isSeen) yield user;
	}
}
