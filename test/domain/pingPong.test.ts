import { noted, pingPong, swinging, type Swings } from '../../src/domain/pingPong';

const DAY = 24 * 60 * 60 * 1_000;
const change = (before: unknown, after: unknown, attribute = 'title') => ({
	attribute,
	before,
	after,
});

/** Writes the changes one after the other, a day apart; answers with what stops the last one. */
function last(changes: Array<ReturnType<typeof change>>, everyMs = DAY / 24) {
	let swings: Swings = {};
	changes.slice(0, -1).forEach((one, at) => {
		swings = noted(swings, [{ hubId: '00u1', changes: [one] }], at * everyMs);
	});
	return swinging(swings, '00u1', changes.slice(-1), (changes.length - 1) * everyMs);
}

const same = change('Lady', 'Countess');
const back = change('Countess', 'Lady');

test.each([
	['the same value written over the same other one, three times', [same, same, same], []],
	['the same, four times', [same, same, same, same], ['title']],
	['a value that changes to and fro', [same, back, same, back], ['title']],
	['a value that changes to and fro twice', [same, back, same], []],
	['always another value', [change(1, 2), change(2, 3), change(3, 4), change(4, 5)], []],
	[
		'a new value between',
		[same, back, same, change('Countess', 'Dame'), change('Dame', 'Lady')],
		[],
	],
])('%s', (_, changes, stopped) => {
	expect(last(changes)).toEqual(stopped);
});

test('what lies more than a week back is forgotten', () => {
	expect(last([same, same, same, same], 8 * DAY)).toEqual([]);
});

test('only the attribute that swings is stopped', () => {
	let swings: Swings = {};
	for (let at = 0; at < 3; at += 1)
		swings = noted(swings, [{ hubId: '00u1', changes: [same] }], at);
	expect(swinging(swings, '00u1', [same, change('a', 'b', 'city')], 3)).toEqual(['title']);
	expect(swinging(swings, '00u2', [same], 3)).toEqual([]);
});

test('no value is kept, and no more than 500 people', () => {
	const written = Array.from({ length: 600 }, (_, at) => ({ hubId: `00u${at}`, changes: [same] }));
	const swings = noted({}, written, 0);
	expect(Object.keys(swings)).toHaveLength(500);
	expect(JSON.stringify(swings)).not.toContain('Countess');
});

test('exactly a week is too long ago, a moment less is not', () => {
	let swings: Swings = {};
	for (let at = 0; at < 3; at += 1) swings = noted(swings, [{ hubId: '00u1', changes: [same] }], 0);
	expect(swinging(swings, '00u1', [same], 7 * DAY - 1)).toEqual(['title']);
	expect(swinging(swings, '00u1', [same], 7 * DAY)).toEqual([]);
});

test('what was written after a week begins a new count', () => {
	let swings: Swings = {};
	const write = (at: number) => {
		swings = noted(swings, [{ hubId: '00u1', changes: [same] }], at);
	};
	write(0);
	write(0);
	write(7 * DAY);
	write(7 * DAY);
	expect(swinging(swings, '00u1', [same], 7 * DAY)).toEqual([]);
	write(7 * DAY);
	expect(swinging(swings, '00u1', [same], 7 * DAY)).toEqual(['title']);
});

test('people of whom nothing is fresh are forgotten, the others are kept', () => {
	const city = change('London', 'Paris', 'city');
	let swings = noted(
		{},
		[
			{ hubId: 'old', changes: [same] },
			{ hubId: 'half', changes: [same] },
		],
		0,
	);
	swings = noted(swings, [{ hubId: 'half', changes: [city] }], DAY);
	swings = noted(swings, [], 7 * DAY);
	expect(Object.keys(swings)).toEqual(['half']);
});

test('of more than 500 people those who were written longest ago are forgotten', () => {
	const written = Array.from({ length: 500 }, (_, at) => ({ hubId: `p${at}`, changes: [same] }));
	const full = noted({}, written, 0);
	const more = noted(
		full,
		[
			{ hubId: 'p0', changes: [same] },
			{ hubId: 'new', changes: [same] },
		],
		1,
	);
	expect(Object.keys(more)).toHaveLength(500);
	expect(more).toHaveProperty('p0');
	expect(more).toHaveProperty('new');
	expect(more).not.toHaveProperty('p1');
});

test('several attributes of one person are noted at once', () => {
	const city = change('London', 'Paris', 'city');
	let swings: Swings = {};
	for (let at = 0; at < 3; at += 1)
		swings = noted(swings, [{ hubId: '00u1', changes: [same, city] }], 0);
	expect(swinging(swings, '00u1', [city, same], 0)).toEqual(['city', 'title']);
});

test.each([
	['the fourth last one is known', 'b', ['title']],
	['the fifth last one is news', 'a', []],
])('of values four are remembered: %s', (_, value, stopped) => {
	const onward = ['b', 'c', 'd', 'e'].map((after, at) => change('abcd'[at], after));
	const back = [change('e', value), change(value, 'c'), change('c', 'd')];
	expect(last([...onward, ...back])).toEqual(stopped);
});

test('who was left alone, what swings and what to do is told', () => {
	expect(pingPong('ada@x.example', ['title', 'city'])).toEqual({
		code: 'PING_PONG',
		message: expect.stringMatching(/^ada@x\.example was left alone: title, city /),
		remedy: expect.stringContaining('‘Reset Key’'),
		facts: { attributes: ['title', 'city'] },
	});
});
