import type { Change, Named } from './change';

/** Users and groups as they are when a change is handed on; undefined where they are gone. */
export interface Subjects {
	user?: SubjectUser;
	group?: SubjectGroup;
}

export interface SubjectUser {
	id: string;
	status: string;
	profile: Readonly<Record<string, unknown>>;
}

export interface SubjectGroup {
	id: string;
	type: string;
	profile: Readonly<Record<string, unknown>>;
}

/** Where a change was seen, and how often it was handed on. */
export interface Telling {
	org: 'hub' | 'spoke';
	via: 'systemLog' | 'search' | 'eventHook';
	/** 1 for the first time; more where the run before failed, or n8n was restarted meanwhile. */
	attempt: number;
}

/**
 * What a workflow gets for one change; names are public. `id` and `login` are what the other nodes ask for.
 * @param subjects undefined where there was no time to read them
 */
export function changeItem(
	change: Change,
	subjects: Subjects | undefined,
	telling: Telling,
): object {
	const { event, at, id, eventType, membership, actor, user, group, app } = change;
	const { org, via, attempt } = telling;
	const userPart = user && userOf(user, subjects);
	const groupPart = group && groupOf(group, subjects);
	return withoutUnset({
		event,
		at,
		org,
		id: userPart?.id ?? groupPart?.id,
		login: userPart?.login,
		name: groupPart?.name,
		membership,
		user: userPart,
		group: groupPart,
		app,
		actor,
		via,
		eventType,
		eventId: id,
		attempt,
	});
}

/** Only the user's attributes, as a node that maps its input by name wants them; empty where there is no user. */
export const profileItem = (subjects: Subjects | undefined): object =>
	withoutUnset({ ...subjects?.user?.profile });

/** Somebody who was deleted meanwhile is known by what the change told. */
function userOf({ id, name }: Named, subjects: Subjects | undefined) {
	if (!subjects) return { id, login: name };
	if (!subjects.user) return { id, login: name, isGone: true };
	const { status, profile } = subjects.user;
	return { id, login: String(profile.login ?? name ?? ''), status, profile };
}

function groupOf({ id, name }: Named, subjects: Subjects | undefined) {
	if (!subjects) return { id, name };
	if (!subjects.group) return { id, name, isGone: true };
	const { type, profile } = subjects.group;
	return { id, name: String(profile.name ?? name ?? ''), type, profile };
}

const withoutUnset = (item: Record<string, unknown>): object =>
	Object.fromEntries(
		Object.entries(item).filter(([, value]) => value !== undefined && value !== null),
	);
