import { fuzz } from './fuzzNodes';

test.each(['provision', 'push'] as const)(
	'generated rows through the whole path of %s: no crash, no unexpected write, no secret put out',
	async (what) => {
		const { rows, tally } = await fuzz(what, 300, 20_261_124);
		expect(rows).toBeGreaterThanOrEqual(300);
		// Rows that all fail early would show nothing.
		expect(tally.get('created')).toBeGreaterThan(5);
	},
);
