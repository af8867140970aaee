import { isAbout, type Change, type ChangeEvent, type ChangeWish } from './change';
import { fingerprint } from './fingerprint';

/** What a search shows of a user (OpenAPI 2026.06.3, schema User). Times are ISO 8601 in whole seconds. */
export interface UserSight {
	id: string;
	status: string;
	created?: string;
	/** Null in a user who has had one status only. */
	statusChanged?: string | null;
	lastUpdated?: string;
	type?: unknown;
	profile: Readonly<Record<string, unknown>>;
}

/** What a search shows of a group (OpenAPI 2026.06.3, schema Group). */
export interface GroupSight {
	id: string;
	created?: string;
	/** Does not change when somebody joins or leaves. */
	lastUpdated?: string;
	lastMembershipUpdated?: string;
	profile: Readonly<Record<string, unknown>>;
}

/** What was handed on of a user or group already. */
export interface Seen {
	/** The newest time of it. */
	newest: string;
	/** Stands for its content. */
	mark: string;
	/** When its status, or its membership, changed last. */
	other: string;
}

/** Which changes count, and what was handed on of this one. */
export interface Since {
	from: string;
	/** See `seenGroup`. */
	steady: string;
	seen?: Seen;
}

const isSince = (time: string | null | undefined, from: string) =>
	Date.parse(time ?? '') >= Date.parse(from);

/** Somebody who signs in is not changed, so times of sign-ins are left out. */
export function seenUser({ status, statusChanged, lastUpdated, type, profile }: UserSight): Seen {
	return {
		newest: lastUpdated ?? '',
		mark: fingerprint({ status, lastUpdated, type, profile }),
		other: statusChanged ?? '',
	};
}

/**
 * @param steady a membership that changed at or after this moment (ISO 8601) counts as not changed yet: a second change
 * within the same second would leave no trace
 */
export function seenGroup(
	{ lastUpdated = '', lastMembershipUpdated = '', profile }: GroupSight,
	steady: string,
): Seen {
	return {
		newest: [lastUpdated, lastMembershipUpdated].sort()[1] ?? '',
		mark: fingerprint({ lastUpdated, profile }),
		other: isSince(lastMembershipUpdated, steady) ? '' : lastMembershipUpdated,
	};
}

/**
 * What happened to a user, as far as one sight of it tells: the most telling of the wanted events. Whether a profile
 * changed beside a status cannot be seen, so a change of either counts as an update where nothing else is wanted.
 */
export function userChanges(user: UserSight, { from, seen }: Since, wish: ChangeWish): Change[] {
	const now = seenUser(user);
	if (seen?.mark === now.mark) return [];
	const isNew = !seen && isSince(user.created, from);
	const turned = seen ? seen.other !== now.other : isSince(user.statusChanged, from);
	const untouched = isNew && user.lastUpdated === user.created;
	const possible: Array<ChangeEvent | false> = [
		turned && user.status === 'DEPROVISIONED' && 'userDeactivated',
		isNew && 'userCreated',
		turned && 'userStatusChanged',
		!untouched && 'userUpdated',
	];
	const event = possible.find((one) => one && wish.events.includes(one));
	if (!event) return [];
	const named = { id: user.id, name: String(user.profile.login ?? '') };
	return [changeAt(now.newest, { event, user: named })];
}

/** What happened to a group; profile and membership have times of their own and are told apart. */
export function groupChanges(
	group: GroupSight,
	{ from, steady, seen }: Since,
	wish: ChangeWish,
): Change[] {
	const now = seenGroup(group, steady);
	const { created = '', lastUpdated = '' } = group;
	const isNew = !seen && isSince(created, from);
	const edited = !isNew && (seen ? seen.mark !== now.mark : isSince(lastUpdated, from));
	const moved = seen
		? now.other !== '' && seen.other !== now.other
		: isSince(now.other, from) && !(isNew && now.other === created);
	const named = { id: group.id, name: String(group.profile.name ?? '') };
	const found = [
		isNew && changeAt(created, { event: 'groupCreated', group: named }),
		edited && changeAt(lastUpdated, { event: 'groupUpdated', group: named }),
		moved && changeAt(now.other, { event: 'groupMembershipChanged', group: named }),
	];
	return found.filter(
		(change): change is Change =>
			change !== false && wish.events.includes(change.event) && isAbout(wish, change),
	);
}

function changeAt(at: string, what: Omit<Change, 'id' | 'at'>): Change {
	return { id: `${what.user?.id ?? what.group?.id} ${what.event} ${at}`, at, ...what };
}
