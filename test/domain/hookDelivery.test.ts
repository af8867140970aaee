import type { ChangeWish } from '../../src/domain/change';
import { eventsOf, newChanges, withDelivered } from '../../src/domain/hookDelivery';
import type { LogEvent } from '../../src/domain/logEvent';

const NINE = '2026-01-05T09:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(NINE) + seconds * 1_000).toISOString();
const entry = (uuid: string, published = NINE): LogEvent => ({
	uuid,
	published,
	eventType: 'user.lifecycle.create',
	result: 'SUCCESS',
	targets: [],
});
const wish: ChangeWish = {
	events: ['userCreated'],
	appIds: [],
	groupIds: [],
	ignoredActors: [],
};

test('a delivery holds its events, and what is none of them is left out', () => {
	const { uuid, published, eventType } = entry('e1');
	const body = { data: { events: [{ uuid, published, eventType }, null, { uuid: 7 }] } };
	expect(eventsOf(body).map((event) => event.uuid)).toEqual(['e1']);
});

test.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['a text', 'x'],
	['no data', {}],
	['data that is none', { data: 7 }],
	['events that are no list', { data: { events: 'x' } }],
])('a body of somebody else, with %s, holds none', (_, body) => {
	expect(eventsOf(body)).toEqual([]);
});

test('changes come oldest first, each once, and none that was delivered before', () => {
	const events = [
		entry('late', at(9)),
		entry('early', at(1)),
		entry('known'),
		entry('late', at(9)),
	];
	expect(newChanges(events, { known: NINE }, wish).map(({ id }) => id)).toEqual(['early', 'late']);
});

test('events that nobody waits for are no changes', () => {
	const events = [{ ...entry('e1'), eventType: 'user.lifecycle.suspend' }, entry('e2')];
	expect(newChanges(events, {}, wish).map(({ id }) => id)).toEqual(['e2']);
});

test('what was delivered is remembered with its time, however long ago', () => {
	expect(withDelivered({ old: '2001-01-01T00:00:00.000Z' }, [entry('e1')])).toEqual({
		old: '2001-01-01T00:00:00.000Z',
		e1: NINE,
	});
});

test('1,000 events are remembered, and of one more the oldest is not', () => {
	const delivered = Object.fromEntries(
		Array.from({ length: 999 }, (_, one) => [`e${one}`, at(one)]),
	);
	const full = withDelivered(delivered, [entry('new', at(5_000))]);
	expect(Object.keys(full)).toHaveLength(1_000);
	const more = withDelivered(full, [entry('newer', at(6_000))]);
	expect(Object.keys(more)).toHaveLength(1_000);
	expect(more).not.toHaveProperty('e0');
	expect(more).toHaveProperty('newer', at(6_000));
});
