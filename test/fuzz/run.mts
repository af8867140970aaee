// `npm run fuzz [-- --rows 100000 --seed 1]`: generated rows, hostile ones among them, through the whole path of Okta
// Provision User and Okta Push Group in front of a simulated hub. Ends with 1 and the smallest case that breaks a promise.
import { parseArgs } from 'node:util';
import { fuzz } from './fuzzNodes.ts';

const { values } = parseArgs({
	options: { rows: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const rows = Number(values.rows);
console.log(`Fuzzing with --seed ${seed}`);

/** tsx writes whole sources into the lines of a stack. */
const withoutStack = (text: string) => text.replace(/^ {4}at .*\n?/gm, '');

let failed = 0;
for (const what of ['provision', 'push'] as const) {
	const began = performance.now();
	const fuzzed = await fuzz(what, rows / 2, seed).catch((failure: unknown) => failure);
	const seconds = Math.round((performance.now() - began) / 1_000);
	if (fuzzed instanceof Error) {
		failed += 1;
		console.log(`${what}: ${withoutStack(fuzzed.message)}`);
		continue;
	}
	const { rows: done, tally } = fuzzed as Awaited<ReturnType<typeof fuzz>>;
	const outcomes = [...tally]
		.sort(([, a], [, b]) => b - a)
		.map(([key, count]) => `${key} ${count}`);
	console.log(`${what}: ${done} rows in ${seconds} s; ${outcomes.join(', ')}`);
}
console.log(`${2 - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
