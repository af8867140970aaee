import { isAbout, type Change, type ChangeEvent, type ChangeWish, type Named } from './change';
import type { LogEvent, LogTarget } from './logEvent';

interface Meaning {
	/** What the entry may be told as, the most telling first. */
	events: readonly ChangeEvent[];
	membership?: Change['membership'];
	/** Not tagged `event-hook-eligible`, so a hook that asks for it is refused. */
	logOnly?: true;
}

const status: Meaning = { events: ['userStatusChanged'] };

/** What Okta's event types mean here (Okta docs, event types catalogue, release 2026.08.1). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
	'user.lifecycle.create': { events: ['userCreated'] },
	'user.account.update_profile': { events: ['userUpdated'] },
	'user.lifecycle.activate': status,
	'user.lifecycle.suspend': status,
	'user.lifecycle.unsuspend': status,
	'user.lifecycle.reactivate': status,
	'user.lifecycle.deactivate': { events: ['userDeactivated', 'userStatusChanged'] },
	'user.account.lock': status,
	'user.account.unlock': status,
	'user.account.unlock_by_admin': status,
	'user.account.reset_password': status,
	'user.account.expire_password': { ...status, logOnly: true },
	'group.lifecycle.create': { events: ['groupCreated'] },
	'group.profile.update': { events: ['groupUpdated'] },
	'group.user_membership.add': { events: ['groupMembershipChanged'], membership: 'added' },
	'group.user_membership.remove': { events: ['groupMembershipChanged'], membership: 'removed' },
	'application.user_membership.add': { events: ['appAssigned'] },
	'application.user_membership.remove': { events: ['appUnassigned'] },
};

/** The event types to ask the log, or with `forHook` an event hook, for; sorted, so that equal wishes ask alike. */
export function eventTypesOf(wish: ChangeWish, { forHook = false } = {}): string[] {
	return Object.entries(MEANINGS)
		.filter(([, { events }]) => events.some((event) => wish.events.includes(event)))
		.filter(([, { logOnly }]) => !forHook || !logOnly)
		.map(([type]) => type)
		.sort();
}

/** The change that an entry of the log tells of; undefined where it failed or is not wanted. */
export function changeOf(entry: LogEvent, wish: ChangeWish): Change | undefined {
	const meaning = MEANINGS[entry.eventType];
	const event = meaning?.events.find((one) => wish.events.includes(one));
	if (!event || entry.result !== 'SUCCESS' || isIgnored(entry.actor, wish)) return undefined;
	const change: Change = {
		id: entry.uuid,
		event,
		at: entry.published,
		eventType: entry.eventType,
		user: targetOf(entry, 'User'),
		group: targetOf(entry, 'UserGroup'),
		app: targetOf(entry, 'AppInstance'),
		membership: meaning?.membership,
		actor: entry.actor?.alternateId ?? entry.actor?.displayName,
	};
	return isAbout(wish, change) ? change : undefined;
}

function targetOf({ targets }: LogEvent, type: string): Named | undefined {
	const target = targets.find((one) => one.type === type);
	if (!target) return undefined;
	const { id, alternateId, displayName } = target;
	return { id, name: type === 'User' ? (alternateId ?? displayName) : displayName };
}

function isIgnored(actor: LogTarget | undefined, { ignoredActors }: ChangeWish): boolean {
	const names = [actor?.id, actor?.alternateId, actor?.displayName].map((name) =>
		name?.toLowerCase(),
	);
	return ignoredActors.some((ignored) => names.includes(ignored.toLowerCase()));
}
