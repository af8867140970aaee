import { noted, swinging, type Swings } from '../../src/domain/pingPong';

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
