import type { Group } from '../state/Group';
import type { User } from '../state/User';

const PROFILE = 'profile.';
// To the whole second, as every answer shows it: what a client was shown must compare as it was shown.
const time = (at: number | null) => (at === null ? undefined : Math.floor(at / 1000) * 1000);

/** A user's value by the name that expressions and sorting use. */
export function readUser(user: User, attribute: string): unknown {
	if (attribute.startsWith(PROFILE)) return user.profile[attribute.slice(PROFILE.length)];
	switch (attribute) {
		case 'id':
		case 'status':
			return user[attribute];
		case 'type.id':
			return user.typeId;
		case 'created':
		case 'activated':
		case 'statusChanged':
		case 'lastUpdated':
			return time(user[attribute]);
		default:
			return undefined;
	}
}

/** A group's value by the name that expressions and sorting use. */
export function readGroup(group: Group, attribute: string): unknown {
	if (attribute.startsWith(PROFILE)) return group.profile[attribute.slice(PROFILE.length)];
	switch (attribute) {
		case 'id':
		case 'type':
			return group[attribute];
		case 'source.id':
			return group.sourceId;
		case 'created':
		case 'lastUpdated':
		case 'lastMembershipUpdated':
			return time(group[attribute]);
		default:
			return undefined;
	}
}
