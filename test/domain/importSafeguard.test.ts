import { refuseMassLeaving, type Leaving } from '../../src/domain/importSafeguard';

const judge = (wanted: Partial<Leaving>) =>
	refuseMassLeaving({
		leaving: 0,
		linked: 100,
		percent: 20,
		isComplete: true,
		inBatches: false,
		...wanted,
	});

test.each([
	['20 of 100', { leaving: 20 }, undefined],
	['21 of 100', { leaving: 21 }, { planned: 21, of: 100 }],
	['all of 99', { leaving: 99, linked: 99 }, undefined],
	['2,000 of 10,000', { leaving: 2_000, linked: 10_000 }, undefined],
	['2,001 of 10,000', { leaving: 2_001, linked: 10_000 }, { planned: 2_001, of: 10_000 }],
	[
		'all of 500 with the safeguard off',
		{ leaving: 500, linked: 500, percent: undefined },
		undefined,
	],
	[
		'20 where more may be linked than were seen',
		{ leaving: 20, linked: 20, isComplete: false },
		undefined,
	],
	[
		'21 where more may be linked than were seen',
		{ leaving: 21, linked: 21, isComplete: false },
		{ planned: 21 },
	],
])('%s may leave or are refused with the numbers', (_, leaving, facts) => {
	expect(judge(leaving)?.facts).toEqual(facts && expect.objectContaining(facts));
});

test('a refusal names the numbers and the setting, and what was written', () => {
	expect(judge({ leaving: 21 })?.message).toMatch(
		/21 .* of 100 \(21\.0 %\).*Import Safeguard.*Nothing was written/,
	);
	expect(judge({ leaving: 21, inBatches: true })?.message).toContain(
		'Nothing of this batch was written',
	);
});

test('of 100 a percentage counts, of 99 it says nothing', () => {
	expect(judge({ leaving: 100, linked: 100 })).toBeDefined();
	expect(judge({ leaving: 99, linked: 99 })).toBeUndefined();
});

test('a refusal of a whole import is told as one', () => {
	expect(judge({ leaving: 21 })).toMatchObject({
		code: 'OVER_THE_CEILING',
		message: expect.stringContaining('21 suspensions and deactivations of 100'),
		remedy: expect.stringContaining('‘Import Safeguard (Percent)’'),
		facts: { setting: 'Import Safeguard (Percent)' },
	});
	expect(judge({ leaving: 21, inBatches: true })).toMatchObject({ code: 'OVER_THE_CEILING' });
});
