/* eslint-disable no-console */
import { run, type Scenario } from './governorScenario';

const FIVE = { limit: 100, windowMs: 5_000 };
const MINUTE = { limit: 600, windowMs: 60_000 };
const ALL = { sharePercent: 100 };
const PLAIN = { parallel: 20, waits: true };

const WIDE = { limit: 100_000, windowMs: 60_000 };

/** How many calls may be under way at once: ours, and what the org lets be. */
const atOnce = [20, 40, 75].flatMap((maxConcurrency): Scenario[] =>
	[75, 15].flatMap((concurrency) =>
		[1, 4].map((workers) => ({
			name: `${workers} × up to ${maxConcurrency} at once, ${concurrency} allowed`,
			...{ workers, ...WIDE, concurrency },
			governor: { ...ALL, maxConcurrency },
		})),
	),
);

const scenarios: Scenario[] = [
	{ name: 'no governor', workers: 1, ...FIVE, ungoverned: { parallel: 20, waits: false } },
	{ name: 'reset waiting', workers: 1, ...FIVE, ungoverned: PLAIN },
	{ name: 'reset waiting, 4 workers', workers: 4, ...FIVE, ungoverned: PLAIN },
	{
		name: 'reset waiting, foreign 40 %',
		workers: 1,
		...FIVE,
		ungoverned: PLAIN,
		foreignPercent: 40,
	},
	{ name: '1 worker, 100 %', workers: 1, ...FIVE, governor: ALL },
	{ name: '4 workers, 100 %', workers: 4, ...FIVE, governor: ALL },
	{ name: '1 worker, 100 %, 600/min', workers: 1, ...MINUTE, governor: ALL },
	{ name: '4 workers, 100 %, 600/min', workers: 4, ...MINUTE, governor: ALL },
	{
		name: '1 worker, 100 %, clock 90 s slow',
		workers: 1,
		...FIVE,
		governor: ALL,
		behindMs: 90_000,
	},
	{
		name: '1 worker, 100 %, clock 90 s fast',
		workers: 1,
		...FIVE,
		governor: ALL,
		behindMs: -90_000,
	},
	{
		name: '4 workers, 100 %, clock 90 s slow',
		workers: 4,
		...FIVE,
		governor: ALL,
		behindMs: 90_000,
	},
	{
		name: '4 workers, 100 %, clock 90 s fast',
		workers: 4,
		...FIVE,
		governor: ALL,
		behindMs: -90_000,
	},
	{ name: '1 worker, 100 %, reset floored', workers: 1, ...FIVE, governor: ALL, resets: 'floor' },
	{ name: '4 workers, 100 %, reset floored', workers: 4, ...FIVE, governor: ALL, resets: 'floor' },
	{ name: '1 worker, 100 %, reset ceiled', workers: 1, ...FIVE, governor: ALL, resets: 'ceil' },
	{ name: '4 workers, 100 %, reset ceiled', workers: 4, ...FIVE, governor: ALL, resets: 'ceil' },
	{ name: '1 worker, 100 %, foreign 40 %', workers: 1, ...FIVE, governor: ALL, foreignPercent: 40 },
	{
		name: '4 workers, 100 %, foreign 40 %',
		workers: 4,
		...FIVE,
		governor: ALL,
		foreignPercent: 40,
	},
	{ name: '1 worker, 80 %', workers: 1, ...FIVE },
	{ name: '4 workers, 80 %', workers: 4, ...FIVE },
	{ name: '1 worker, 80 %, 600/min', workers: 1, ...MINUTE },
	{ name: '1 worker, 80 %, foreign 40 %', workers: 1, ...FIVE, foreignPercent: 40 },
	{ name: '4 workers, 80 %, foreign 40 %', workers: 4, ...FIVE, foreignPercent: 40 },
	...atOnce,
];

void (async () => {
	console.log('| way | lost | 429 answers | time | bound | foreign served/refused |');
	console.log('|---|---|---|---|---|---|');
	for (const scenario of scenarios) {
		const { name, lost, refused, seconds, boundSeconds, foreign } = await run(scenario);
		const time = `${seconds.toFixed(1)} s | ${boundSeconds.toFixed(0)} s`;
		console.log(`| ${name} | ${lost} | ${refused} | ${time} | ${foreign ?? ''} |`);
	}
})();
