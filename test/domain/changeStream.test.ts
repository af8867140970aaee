import {
	certainUntil,
	earlier,
	hasRoom,
	settle,
	startStream,
	steadyUntil,
	withSeen,
	type ChangeStream,
} from '../../src/domain/changeStream';
import type { Seen } from '../../src/domain/searchChanges';

const NINE = '2026-01-05T09:00:00.000Z';
const seconds = (count: number) => new Date(Date.parse(NINE) + count * 1_000).toISOString();
const seen = (newest: string): Seen => ({ newest, mark: 'm', other: '' });
const many = (count: number, newest = NINE) =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [`00u${at}`, seen(newest)]));

test('a stream begins with nothing read', () => {
	expect(startStream(NINE)).toEqual({ settled: NINE, seen: {} });
});

test('moments are counted back from the org’s time', () => {
	expect(earlier(NINE, 60_000)).toBe(seconds(-60));
	expect(certainUntil(NINE, 300_000)).toBe(seconds(-300));
	expect(steadyUntil(NINE)).toBe(seconds(-2));
});

test.each([
	['one less than 3,000', 2_999, true],
	['3,000', 3_000, false],
])('with %s remembered there is room: %s', (_, count, room) => {
	expect(hasRoom({ settled: NINE, seen: many(count) })).toBe(room);
});

test.each([
	['found in their order', seconds(1), seconds(9)],
	['found the other way round', seconds(9), seconds(1)],
])('the newest are remembered where there is no more room, %s', (_, first, last) => {
	const stream: ChangeStream = {
		settled: NINE,
		seen: { first: seen(first), ...many(2_999, seconds(5)) },
	};
	const full = withSeen(stream, { last: seen(last) });
	const [kept, forgotten] = first > last ? ['first', 'last'] : ['last', 'first'];
	expect(Object.keys(full.seen)).toHaveLength(3_000);
	expect(full.seen).toHaveProperty(kept);
	expect(full.seen).not.toHaveProperty(forgotten);
	expect(full.settled).toBe(NINE);
});

test('what is handed on once more is remembered as it is now', () => {
	const stream: ChangeStream = { settled: NINE, seen: { a: seen(seconds(1)) } };
	expect(withSeen(stream, { a: seen(seconds(2)) }).seen).toEqual({ a: seen(seconds(2)) });
});

test('a list that is longer than one poll stays open when more is handed on', () => {
	const window = { until: seconds(9), next: 'https://x.example/next' };
	expect(withSeen({ settled: NINE, seen: {}, window }, {}).window).toEqual(window);
});

describe('settling', () => {
	const stream: ChangeStream = {
		settled: NINE,
		seen: { before: seen(seconds(1)), at: seen(seconds(2)), after: seen(seconds(3)) },
		window: { until: seconds(2) },
	};

	test('forgets what lies before the moment, keeps what lies at it, and closes the list', () => {
		expect(settle(stream, seconds(2))).toEqual({
			settled: seconds(2),
			seen: { at: seen(seconds(2)), after: seen(seconds(3)) },
		});
	});

	test('never goes back', () => {
		expect(settle(stream, seconds(-60))).toEqual({ settled: NINE, seen: stream.seen });
	});
});
