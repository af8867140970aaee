import type { Delivered } from '../../src/domain/hookDelivery';
import { withDelivered } from '../../src/domain/hookDelivery';
import type { LogEvent } from '../../src/domain/logEvent';

/**
 * What each trigger of this process has taken in. n8n gives every delivery its own copy of what is saved, so two at
 * the same moment would not know of each other.
 */
const taken = new Map<string, Delivered>();

/** Events that were delivered before: those that were saved, and those of this moment. */
export const deliveredTo = (trigger: string, saved: Delivered): Delivered => ({
	...saved,
	...taken.get(trigger),
});

export function take(trigger: string, events: readonly LogEvent[]): void {
	taken.set(trigger, withDelivered(taken.get(trigger) ?? {}, events));
}

/** They could not be handed on; Okta sends them once more. */
export function giveBack(trigger: string, events: readonly LogEvent[]): void {
	const back = new Set(events.map(({ uuid }) => uuid));
	const kept = Object.entries(taken.get(trigger) ?? {}).filter(([uuid]) => !back.has(uuid));
	taken.set(trigger, Object.fromEntries(kept));
}
