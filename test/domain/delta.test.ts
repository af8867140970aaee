import {
	advance,
	isInOverlap,
	isRepeated,
	modeOf,
	stateMark,
	type DeltaState,
	type ImportSight,
} from '../../src/domain/delta';

const MINUTE = 60_000;
const settings = { overlapMs: 5 * MINUTE, fullEveryMs: 60 * MINUTE };
const mark = '2026-01-05T09:00:00.000Z';

const state = (wanted: Partial<DeltaState> = {}): DeltaState => ({
	mark,
	fullAt: 0,
	seen: {},
	retry: [],
	linked: 7,
	...wanted,
});

const sight = (wanted: Partial<ImportSight> = {}): ImportSight => ({
	begunAt: 50,
	calls: 1,
	seen: {},
	failed: [],
	...wanted,
});

test.each([
	['without a state everything', undefined, 0, { mode: 'full' }],
	[
		'with one what changed, less the overlap',
		state(),
		MINUTE,
		{ mode: 'delta', since: '2026-01-05T08:55:00.000Z' },
	],
	['right before the full compare is due, changes', state(), 60 * MINUTE - 1, { mode: 'delta' }],
	['when it is due, everything', state(), 60 * MINUTE, { mode: 'full' }],
	[
		'within an hour of the last full compare, changes',
		state({ fullAt: 59 * MINUTE }),
		60 * MINUTE,
		{ mode: 'delta' },
	],
])('%s is read', (_, known, now, mode) => {
	expect(modeOf(known, settings, now)).toMatchObject(mode);
});

test('exactly the state that was handed on is left out, unless it failed', () => {
	const user = { id: '00u1', lastUpdated: mark, profile: { title: 'Countess' } };
	const known = state({ seen: { '00u1': stateMark(user) } });
	expect(isRepeated(known, user)).toBe(true);
	expect(isRepeated(known, { ...user, profile: { title: 'Lady' } } as typeof user)).toBe(false);
	expect(isRepeated({ ...known, retry: ['00u1'] }, user)).toBe(false);
	expect(isRepeated(undefined, user)).toBe(false);
});

test('a full import resets what only it can tell, a delta keeps it', () => {
	const ended = { mark: 'later', linked: 9 };
	expect(advance(state(), sight(), { ...ended, mode: 'full' })).toMatchObject({
		fullAt: 50,
		linked: 9,
	});
	expect(advance(state(), sight(), { ...ended, mode: 'delta' })).toMatchObject({
		mark: 'later',
		fullAt: 0,
		linked: 7,
	});
});

test('up to 1,000 who failed are remembered, with more the state stays', () => {
	const failed = (count: number) =>
		sight({ failed: Array.from({ length: count }, (_, at) => `00u${at}`) });
	const ended = { mode: 'delta', mark: 'later', linked: 0 } as const;
	expect(advance(state(), failed(1_000), ended)?.retry).toHaveLength(1_000);
	expect(advance(state(), failed(1_001), ended)).toEqual(state());
});

test('what was handed on is remembered up to 5,000 entries', () => {
	const seen = Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`00u${at}`, 'x']));
	const ended = { mode: 'delta', mark, linked: 0 } as const;
	expect(Object.keys(advance(state(), sight({ seen }), ended)?.seen ?? {})).toHaveLength(5_000);
});

test('of more than 5,000 the first are forgotten, and with 5,000 none', () => {
	const entries = (count: number) =>
		Object.fromEntries(Array.from({ length: count }, (_, at) => [`00u${at}`, 'x']));
	const ended = { mode: 'delta', mark, linked: 0 } as const;
	const seenAfter = (count: number) =>
		advance(state(), sight({ seen: entries(count) }), ended)?.seen;
	expect(seenAfter(5_000)).toEqual(entries(5_000));
	expect(seenAfter(5_001)).not.toHaveProperty('00u0');
	expect(seenAfter(5_001)).toHaveProperty('00u5000', 'x');
});

test('without a state the first import counts as a full one', () => {
	const ended = { mode: 'delta', mark, linked: 9 } as const;
	expect(advance(undefined, sight({ failed: ['00u1'] }), ended)).toEqual({
		mark,
		fullAt: 50,
		seen: {},
		retry: ['00u1'],
		linked: 9,
	});
});

test.each([
	['before the overlap', '2026-01-05T08:54:59.999Z', false],
	['at its beginning', '2026-01-05T08:55:00.000Z', true],
	['within it', '2026-01-05T08:59:00.000Z', true],
	['at no known time', undefined, false],
])('whoever changed %s may show once more in the next delta: %s', (_, lastUpdated, shows) => {
	expect(isInOverlap({ id: '00u1', lastUpdated }, mark, settings)).toBe(shows);
});
