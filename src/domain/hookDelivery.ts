import { inTimeOrder, type Change, type ChangeWish } from './change';
import { changeOf } from './logChanges';
import { readLogEvent, type LogEvent } from './logEvent';
import { recentOnly } from './logPlace';

/** Ids of events that were delivered, with when they were published; Okta delivers at least once. */
export type Delivered = Readonly<Record<string, string>>;

const REMEMBERED_AT_MOST = 1_000;

/** The events of a delivery: `data.events` (Okta docs, Event hooks, "Event hook request"). */
export function eventsOf(body: unknown): LogEvent[] {
	const { events } = fieldsOf(fieldsOf(body).data);
	return Array.isArray(events) ? events.flatMap((event) => readLogEvent(event) ?? []) : [];
}

/** The wanted changes that were not delivered before, oldest first: Okta promises no order. */
export function newChanges(
	events: readonly LogEvent[],
	delivered: Delivered,
	wish: ChangeWish,
): Change[] {
	const fresh = new Map(
		events.filter(({ uuid }) => delivered[uuid] === undefined).map((event) => [event.uuid, event]),
	);
	return inTimeOrder([...fresh.values()].flatMap((event) => changeOf(event, wish) ?? []));
}

/** What is remembered after a delivery. */
export function withDelivered(delivered: Delivered, events: readonly LogEvent[]): Delivered {
	const now = Object.fromEntries(events.map(({ uuid, published }) => [uuid, published]));
	return recentOnly({ ...delivered, ...now }, new Date(0).toISOString(), REMEMBERED_AT_MOST);
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
