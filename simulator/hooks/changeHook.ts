import { invalid, notFound } from '../OktaError';
import type { Org } from '../org';
import type { Principal } from '../Principal';
import type { EventHook } from './EventHook';
import { eventHooks } from './eventHooksOf';
import { readEventHook } from './readEventHook';

// "You can have a maximum of 25 active and verified event hooks" (Okta docs, "Event hooks").
const MOST_HOOKS = 25;

export function findHook(org: Org, id: string): EventHook {
	const hook = eventHooks(org).hooks.get(id);
	if (!hook) throw notFound(id, 'EventHook');
	return hook;
}

function announce(org: Org, type: string, { id, name }: EventHook): void {
	org.announce(type, [{ type: 'EventHook', id, displayName: name, alternateId: id }]);
}

function put(org: Org, hook: EventHook): EventHook {
	eventHooks(org).hooks.set(hook.id, hook);
	return hook;
}

/** `POST /api/v1/eventHooks`: active at once, yet silent until it is verified. */
export function createHook(org: Org, requestBody: unknown, principal: Principal): EventHook {
	const wish = readEventHook(requestBody);
	const now = org.now();
	const hook = put(org, {
		...wish,
		id: org.state.ids.create('who'),
		status: 'ACTIVE',
		verified: false,
		created: now,
		createdBy: principal.id,
		lastUpdated: now,
	});
	announce(org, 'event_hook.created', hook);
	return hook;
}

/** `PUT /api/v1/eventHooks/{id}`: a hook that points elsewhere must be verified again (Okta API reference). */
export function replaceHook(org: Org, id: string, requestBody: unknown): EventHook {
	const old = findHook(org, id);
	const wish = readEventHook(requestBody);
	const verified = old.verified && wish.uri === old.uri;
	return put(org, { ...old, ...wish, verified, lastUpdated: org.now() });
}

export function setHookStatus(org: Org, id: string, status: EventHook['status']): EventHook {
	const hook = put(org, { ...findHook(org, id), status, lastUpdated: org.now() });
	announce(org, status === 'ACTIVE' ? 'event_hook.activated' : 'event_hook.deactivated', hook);
	return hook;
}

/** Marks a hook as verified, unless the org has its 25 already. */
export function markVerified(org: Org, id: string): EventHook {
	const live = [...eventHooks(org).hooks.values()].filter(
		(hook) => hook.verified && hook.status === 'ACTIVE' && hook.id !== id,
	);
	if (live.length >= MOST_HOOKS) {
		throw invalid('eventHook', `The org has ${MOST_HOOKS} active and verified event hooks`);
	}
	const hook = put(org, { ...findHook(org, id), verified: true, lastUpdated: org.now() });
	announce(org, 'event_hook.verified', hook);
	return hook;
}

/** `DELETE`: "you can only delete event hooks with a status of INACTIVE" (Okta API reference, Event Hooks). */
export function deleteHook(org: Org, id: string): void {
	const hook = findHook(org, id);
	if (hook.status === 'ACTIVE') {
		throw invalid(
			'eventHook',
			'status: An active event hook cannot be deleted. Deactivate it first.',
		);
	}
	eventHooks(org).hooks.delete(id);
	announce(org, 'event_hook.deleted', hook);
}
