import type { Fault } from '../../simulator';
import { EVERYONE, readingOf } from '../support/reading';

const noSearchBehindIds: Fault = {
	effect: { kind: 'error', code: 'E0000031' },
	path: /id[ +]gt|id%20gt/,
	times: Infinity,
};

const expiry = (skip: number): Fault => ({
	effect: { kind: 'error', code: 'E0000031' },
	path: /after=/,
	skip,
});

test('users come in pages of the wanted size, and what is left can be read later', async () => {
	const reading = readingOf({ users: 25 });
	const left = await reading.read({ wanted: 10 });
	expect(reading.taken).toHaveLength(10);
	await reading.read({ ranges: left });
	expect(reading.taken.sort()).toEqual(reading.everybody());
});

test('nobody is read twice and nobody is missed, however many read side by side', async () => {
	const reading = readingOf({ users: 1_500 });
	await reading.read({ atOnce: 4 });
	expect(reading.taken.sort()).toEqual(reading.everybody());
	expect(reading.splits()).toBeGreaterThan(0);
});

test('reading side by side costs few pages more than reading one after the other', async () => {
	const reading = readingOf({ users: 3_000 });
	await reading.read({ atOnce: 4 });
	expect(reading.requests()).toBeLessThanOrEqual(1.5 * (3_000 / 200));
});

test('an org that does not search behind an id is read by one reader', async () => {
	const reading = readingOf({ users: 900, knobs: { faults: [noSearchBehindIds] } });
	await reading.read({ atOnce: 4 });
	expect(reading.taken.sort()).toEqual(reading.everybody());
	expect(reading.splits()).toBe(0);
});

describe('a cursor that has expired', () => {
	test.each([
		['goes on behind ids', [], EVERYONE],
		['goes on behind ids', [], 'status eq "ACTIVE"'],
		['does not', [noSearchBehindIds], EVERYONE],
		['does not', [noSearchBehindIds], 'status eq "ACTIVE"'],
	])('neither loses nor repeats anybody where the org %s (%#)', async (_, faults, search) => {
		const knobs = { faults: [...faults, expiry(0), expiry(1)].map((fault) => ({ ...fault })) };
		const reading = readingOf({ users: 900, search, knobs });
		await reading.read({ atOnce: 1 });
		expect(reading.taken.sort()).toEqual(reading.everybody());
	});

	test('goes on behind the last user where the org allows that', async () => {
		const reading = readingOf({ users: 900, knobs: { faults: [expiry(1)] } });
		await reading.read({ atOnce: 1 });
		expect(reading.searches()).toContainEqual(expect.stringMatching(/id gt "00u\w{17}"$/));
		expect(reading.taken).toHaveLength(901);
	});

	test('that expires again and again ends the run with a sentence', async () => {
		const faults = [noSearchBehindIds, { ...expiry(0), times: Infinity }];
		const reading = readingOf({ users: 900, knobs: { faults } });
		await expect(reading.read({ atOnce: 1 })).rejects.toMatchObject({ code: 'CURSOR_LOST' });
	});
});

test('a failure of one reader ends the others', async () => {
	const reading = readingOf({ users: 1_500 });
	reading.knobs.faults.push({ effect: { kind: 'error', code: 'E0000009' }, skip: 4 });
	await expect(reading.read({ atOnce: 4 })).rejects.toMatchObject({ code: 'OKTA_UNAVAILABLE' });
	const requests = reading.requests();
	expect(requests).toBeLessThan(12);
});
