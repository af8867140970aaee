/* eslint-disable @n8n/community-nodes/no-restricted-globals -- deliveries run behind the answer */
import type { OrgEvent } from '../events';
import type { LogEvent } from '../logs/logEvent';
import { isHookEligible } from '../logs/eventTypes';
import type { Org } from '../org';
import { callReceiver } from './callReceiver';
import type { EventHook } from './EventHook';

/** The event hooks of an org and what is on its way to their receivers. */
export class EventHooks {
	readonly hooks = new Map<string, EventHook>();
	/** Events that have not left yet, by hook. */
	private readonly waiting = new Map<string, LogEvent[]>();
	/** The last delivery of each hook: they go out one after the other. */
	private readonly sending = new Map<string, Promise<void>>();

	constructor(
		private readonly org: Org,
		private readonly recordFailure: (event: OrgEvent) => void,
	) {}

	/** Hands an event to every hook that is active, verified and asks for its type. */
	offer(event: LogEvent): void {
		if (!isHookEligible(event.eventType)) return;
		for (const hook of this.hooks.values()) {
			const wants = hook.items.includes(event.eventType);
			if (wants && hook.verified && hook.status === 'ACTIVE') this.queue(hook.id, event);
		}
	}

	/** Resolves when nothing is on its way any more. */
	async idle(): Promise<void> {
		while (this.waiting.size > 0 || this.sending.size > 0) {
			await new Promise(setImmediate);
			await Promise.all(this.sending.values());
		}
	}

	// "Events that occur within a short time of each other are amalgamated in the array" (Okta docs, "Event hooks").
	private queue(id: string, event: LogEvent): void {
		const events = this.waiting.get(id);
		if (events) {
			events.push(event);
			return;
		}
		this.waiting.set(id, [event]);
		setImmediate(() => this.flush(id));
	}

	private flush(id: string): void {
		const events = this.waiting.get(id) ?? [];
		this.waiting.delete(id);
		const before = this.sending.get(id) ?? Promise.resolve();
		const delivery = before
			.then(() => this.send(id, events))
			.finally(() => {
				if (this.sending.get(id) === delivery) this.sending.delete(id);
			});
		this.sending.set(id, delivery);
	}

	private async send(id: string, events: LogEvent[]): Promise<void> {
		const { hookDisorder, hookDeliveries } = this.org.knobs;
		const parcels = hookDisorder ? events.map((event) => [event]).reverse() : [events];
		for (const parcel of parcels) {
			const body = this.payload(id, parcel);
			for (let sent = 0; sent < hookDeliveries; sent++) await this.post(id, body);
		}
	}

	private async post(id: string, body: object): Promise<void> {
		const hook = this.hooks.get(id);
		if (!hook) return;
		const answer = await callReceiver(hook, { method: 'POST', body }, this.org.knobs.hookTimeoutMs);
		if (!('failure' in answer) && answer.status < 300) return;
		const reason = 'failure' in answer ? answer.failure : `HTTP ${answer.status}`;
		this.recordFailure(deliveryFailure(hook, this.org.now(), reason));
	}

	private payload(id: string, events: LogEvent[]): object {
		const { baseUrl, state } = this.org;
		return {
			eventType: 'com.okta.event_hook',
			eventTypeVersion: '1.0',
			cloudEventsVersion: '0.1',
			source: `${baseUrl}/api/v1/eventHooks/${id}`,
			eventId: state.ids.token(32, 'hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
			data: { events },
			eventTime: new Date(this.org.now()).toISOString(),
			contentType: 'application/json',
		};
	}
}

function deliveryFailure(hook: EventHook, at: number, reason: string): OrgEvent {
	const { id, name } = hook;
	const target = { type: 'EventHook' as const, id, displayName: name, alternateId: id };
	return {
		type: 'event_hook.delivery',
		at,
		actor: undefined,
		targets: [target],
		outcome: 'FAILURE',
		detail: { reason },
	};
}
