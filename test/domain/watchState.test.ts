import type { Change } from '../../src/domain/change';
import {
	readWatchState,
	startWatch,
	withWay,
	type WatchState,
	type WatchWay,
} from '../../src/domain/watchState';

const NINE = '2026-01-05T09:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(NINE) + count * 60_000).toISOString();
const change: Change = { id: 'e1', event: 'userCreated', at: NINE };

const state = (way: WatchWay, wanted: Partial<WatchState> = {}): WatchState => ({
	...startWatch('spoke', way, NINE),
	...wanted,
});

test('a watch begins with nothing read', () => {
	expect(startWatch('spoke', 'search', NINE)).toEqual({
		watched: 'spoke',
		begun: NINE,
		way: 'search',
		log: { since: NINE, recent: {} },
		users: { settled: NINE, seen: {} },
		groups: { settled: NINE, seen: {} },
		queue: [],
	});
});

test('the same way goes on where it was', () => {
	const known = state('search', { users: { settled: minutes(9), seen: {} } });
	expect(withWay(known, 'search')).toBe(known);
});

test.each<[string, WatchState, WatchWay, string]>([
	[
		'from the log, five minutes before where that got to',
		state('systemLog', {
			log: { since: minutes(60), recent: { e1: NINE }, next: 'x', types: 'a' },
		}),
		'search',
		minutes(55),
	],
	[
		'from a search, five minutes before what is settled of users',
		state('search', {
			users: { settled: minutes(30), seen: {} },
			groups: { settled: minutes(60), seen: {} },
		}),
		'systemLog',
		minutes(25),
	],
	[
		'from a search, five minutes before what is settled of groups',
		state('search', {
			users: { settled: minutes(60), seen: {} },
			groups: { settled: minutes(30), seen: {} },
		}),
		'systemLog',
		minutes(25),
	],
	[
		'at the earliest from the beginning',
		state('systemLog', { log: { since: minutes(4), recent: {} } }),
		'search',
		NINE,
	],
	[
		'from the beginning where five minutes lead to it',
		state('systemLog', { log: { since: minutes(5), recent: {} } }),
		'search',
		NINE,
	],
])('the other way goes on %s', (_, known, way, since) => {
	expect(withWay(known, way)).toMatchObject({
		way,
		begun: NINE,
		log: { since, recent: {} },
		users: { settled: since },
		groups: { settled: since },
	});
	expect(withWay(known, way).log).not.toHaveProperty('next');
});

test('what is on its way to the workflow stays, whichever way is read', () => {
	const handed = { batch: '7 e1', count: 1, at: 7, attempt: 2 };
	const known = state('systemLog', { queue: [change], handed });
	expect(withWay(known, 'search')).toMatchObject({ watched: 'spoke', queue: [change], handed });
});

test.each<[string, unknown, boolean]>([
	['a state of this org', state('search'), true],
	['a state of another org', { ...state('search'), watched: 'hub' }, false],
	['a state without a log', { ...state('search'), log: undefined }, false],
	['nothing', undefined, false],
	['null', null, false],
	['a text', 'spoke', false],
	['an empty object', {}, false],
])('%s is gone on with: %s', (_, kept, isGoneOn) => {
	expect(readWatchState(kept, 'spoke')).toEqual(isGoneOn ? kept : undefined);
});
