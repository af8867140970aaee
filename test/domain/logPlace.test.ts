import type { LogEvent } from '../../src/domain/logEvent';
import {
	afterPage,
	nextOf,
	recentOnly,
	sinceOf,
	startLog,
	unread,
} from '../../src/domain/logPlace';

const NINE = '2026-01-05T09:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(NINE) + seconds * 1_000).toISOString();
const entry = (uuid: string, published = NINE): LogEvent => ({
	uuid,
	published,
	eventType: 'user.lifecycle.create',
	result: 'SUCCESS',
	targets: [],
});
const types = ['a', 'b'];
const read = (page: Partial<Parameters<typeof afterPage>[1]>, place = startLog(NINE)) =>
	afterPage(place, { entries: [], isFull: false, ...page }, types);

test('at the very beginning nothing before it is read', () => {
	expect(sinceOf(startLog(NINE))).toBe(NINE);
	expect(nextOf(startLog(NINE), types)).toBeUndefined();
	expect(startLog(NINE)).toEqual({ since: NINE, recent: {} });
});

test('later on five minutes are read again where no address leads on', () => {
	expect(sinceOf(read({}))).toBe(at(-300));
});

test.each([
	['the same event types', ['a', 'b'], 'https://x.example/next'],
	['others', ['a'], undefined],
])('the address of the next page is good for %s', (_, wanted, next) => {
	expect(nextOf(read({ next: 'https://x.example/next' }), wanted)).toBe(next);
});

test.each<[string, Partial<Parameters<typeof afterPage>[1]>, string]>([
	['to its last entry, where more may follow', { isFull: true, at: at(90) }, at(20)],
	['to the org’s time, where that is everything', { isFull: false, at: at(90) }, at(90)],
	['no further, where the org did not tell its time', { isFull: false }, NINE],
	['no further, where a full page has nothing', { isFull: true, at: at(90), entries: [] }, NINE],
	['never back', { isFull: false, at: at(-90) }, NINE],
])('after a page the log is read %s', (_, page, since) => {
	const entries = [entry('e1', at(10)), entry('e2', at(20))];
	expect(read({ entries, ...page }).since).toBe(since);
});

test('an entry is read once, although a page may show it twice or again', () => {
	const place = read({ entries: [entry('e1')] });
	const shown = [entry('e1'), entry('e2'), entry('e2'), entry('e3')];
	expect(unread(place, shown).map(({ uuid }) => uuid)).toEqual(['e2', 'e3']);
});

test('entries are remembered as long as they may be read again', () => {
	const place = read({ entries: [entry('old', at(-301)), entry('young', at(-300))], at: NINE });
	expect(place.recent).toEqual({ young: at(-300) });
	expect(read({ entries: [entry('new', at(1))], at: at(0) }, place).recent).toEqual({
		young: at(-300),
		new: at(1),
	});
});

test('of a memory the newest are kept, and no more than there is room for', () => {
	const memory = { c: at(3), a: at(1), b: at(2), old: at(-1) };
	expect(recentOnly(memory, NINE)).toEqual({ a: at(1), b: at(2), c: at(3) });
	expect(recentOnly(memory, NINE, 2)).toEqual({ b: at(2), c: at(3) });
	expect(recentOnly({ at: NINE }, NINE)).toEqual({ at: NINE });
});

test('2,000 entries are remembered, and of one more the oldest is not', () => {
	const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, one) => [`e${one}`, at(one)]));
	const { e0, ...others } = many;
	expect(recentOnly(many, NINE)).toEqual(others);
	expect(recentOnly({ ...others }, NINE)).toEqual(others);
	expect(e0).toBe(NINE);
});
