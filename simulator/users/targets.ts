import type { EventTarget } from '../events';
import type { Group } from '../state/Group';
import type { User } from '../state/User';

/** A user as an event names it. */
export function userTarget(user: User): EventTarget {
	const { firstName, lastName, login } = user.profile;
	return {
		type: 'User',
		id: user.id,
		displayName: `${String(firstName ?? '')} ${String(lastName ?? '')}`.trim(),
		alternateId: String(login),
	};
}

/** A group as an event names it. */
export const groupTarget = (group: Group): EventTarget => ({
	type: 'UserGroup',
	id: group.id,
	displayName: group.profile.name,
	alternateId: 'unknown',
});
