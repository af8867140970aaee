import { EVERYONE, readingOf } from '../support/reading';

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

test('an org that compares ids in another order than it lists them is read by one reader', async () => {
	const reading = readingOf({ users: 700, knobs: { idCase: 'folded' } });
	await reading.read({ atOnce: 4 });
	expect(reading.taken.sort()).toEqual(reading.everybody());
	expect(reading.splits()).toBe(0);
});

describe('a cursor that has expired', () => {
	const expiry = (skip: number) => ({
		effect: { kind: 'error' as const, code: 'E0000031' as const },
		path: /after=/,
		skip,
	});

	test.each([
		['own', EVERYONE],
		['folded', EVERYONE],
		['own', 'status eq "ACTIVE"'],
		['folded', 'status eq "ACTIVE"'],
	] as const)(
		'neither loses nor repeats anybody where ids are compared in %s case (%s)',
		async (idCase, search) => {
			const reading = readingOf({
				users: 900,
				search,
				knobs: { idCase, faults: [expiry(0), expiry(1)] },
			});
			await reading.read({ atOnce: 1 });
			expect(reading.taken.sort()).toEqual(reading.everybody());
		},
	);

	test('goes on behind the last user where the org allows that', async () => {
		const reading = readingOf({ users: 900, knobs: { faults: [expiry(1)] } });
		await reading.read({ atOnce: 1 });
		expect(reading.searches()).toContainEqual(expect.stringMatching(/id gt "00u\w{17}"$/));
		expect(reading.taken).toHaveLength(901);
	});

	test('that expires again and again ends the run with a sentence', async () => {
		const reading = readingOf({ users: 900, knobs: { idCase: 'folded' } });
		reading.knobs.faults.push({ ...expiry(0), times: Infinity });
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
