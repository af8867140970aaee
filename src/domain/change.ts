/** What can have happened in an org, as far as the trigger tells it. */
export type ChangeEvent =
	| 'userCreated'
	| 'userUpdated'
	| 'userStatusChanged'
	| 'userDeactivated'
	| 'groupCreated'
	| 'groupUpdated'
	| 'groupMembershipChanged'
	| 'appAssigned'
	| 'appUnassigned';

/** Something that happened in an org, small enough to be kept until a workflow has dealt with it. */
export interface Change {
	/** The log's own id of it; of a change that was found by search, whom it is about, what it is, and its time. */
	id: string;
	event: ChangeEvent;
	/** By the org's clock (ISO 8601). */
	at: string;
	/** Okta's name of it, where the System Log or an event hook told of it. */
	eventType?: string;
	user?: Named;
	group?: Named;
	app?: Named;
	membership?: 'added' | 'removed';
	/** Login or name of whoever did it, where that is known. */
	actor?: string;
}

export interface Named {
	id: string;
	/** Login of a user, name of a group or app, as it was then. */
	name?: string;
}

/** Which changes a workflow wants to hear of. Empty lists leave nothing out. */
export interface ChangeWish {
	events: readonly ChangeEvent[];
	appIds: readonly string[];
	groupIds: readonly string[];
	/** Logins, names or ids of those whose own changes are left out. */
	ignoredActors: readonly string[];
}

const USER_EVENTS: readonly ChangeEvent[] = [
	'userCreated',
	'userUpdated',
	'userStatusChanged',
	'userDeactivated',
];
const GROUP_EVENTS: readonly ChangeEvent[] = [
	'groupCreated',
	'groupUpdated',
	'groupMembershipChanged',
];
const APP_EVENTS: readonly ChangeEvent[] = ['appAssigned', 'appUnassigned'];

const wantsAny = ({ events }: ChangeWish, some: readonly ChangeEvent[]) =>
	some.some((event) => events.includes(event));

export const wantsUsers = (wish: ChangeWish): boolean => wantsAny(wish, USER_EVENTS);
export const wantsGroups = (wish: ChangeWish): boolean => wantsAny(wish, GROUP_EVENTS);
export const wantsApps = (wish: ChangeWish): boolean => wantsAny(wish, APP_EVENTS);

/** Whether a change of a wanted event is about one of the wanted apps and groups. */
export function isAbout({ appIds, groupIds }: ChangeWish, { app, group, event }: Change): boolean {
	if (APP_EVENTS.includes(event) && appIds.length > 0) return appIds.includes(app?.id ?? '');
	if (GROUP_EVENTS.includes(event) && groupIds.length > 0) {
		return groupIds.includes(group?.id ?? '');
	}
	return true;
}

/** Oldest first; equal times stay in the order in which they were told. */
export function inTimeOrder(changes: readonly Change[]): Change[] {
	return [...changes].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
