/* eslint-disable no-console */
import { governed, type GovernorOptions } from '../src/okta/governor';
import type { Clock, Http } from '../src/ports';
import { createFakeClock } from '../test/support/fakeClock';
import { createLimitedOrg, type LimitedOrgOptions } from '../test/support/limitedOrg';

const CREATES = 1_000;

interface Scenario {
	name: string;
	workers: number;
	limit: number;
	windowMs: number;
	/** How far the workers' clocks are behind the org's, in milliseconds. */
	behindMs?: number;
	/** Percent of the limit that somebody else uses, evenly spread. */
	foreignPercent?: number;
	resets?: LimitedOrgOptions['resets'];
	governor?: GovernorOptions;
	/** Without it, requests go straight to the org, this many at once. */
	ungoverned?: number;
}

interface Result {
	name: string;
	lost: number;
	refused: number;
	seconds: number;
	/** The time it takes to be given so many calls, were every one used at once. */
	boundSeconds: number;
	foreign?: string;
}

async function run(scenario: Scenario): Promise<Result> {
	const clock = createFakeClock({ auto: true, start: Date.UTC(2026, 0, 5, 9, 0, 0, 400) });
	const { limit, windowMs, workers, resets } = scenario;
	const aheadMs = scenario.behindMs ?? 0;
	const org = createLimitedOrg({ clock, limit, windowMs, latencyMs: 50, aheadMs, resets });
	const begun = clock.now();
	const stop = new AbortController();
	if (scenario.foreignPercent) {
		const every = windowMs / ((limit * scenario.foreignPercent) / 100);
		void foreignLoad(org.caller('foreign'), clock, every, stop.signal);
	}
	const share = CREATES / workers;
	const answers = await Promise.all(
		Array.from({ length: workers }, async (_, worker) => {
			const http = org.caller('ours');
			return await createAll(scenario, http, clock, { from: worker * share, count: share });
		}),
	);
	stop.abort();
	const used = Math.floor((limit * (scenario.governor?.sharePercent ?? 80)) / 100);
	const foreign = org.trafficOf('foreign');
	return {
		name: scenario.name,
		lost: CREATES - answers.flat().filter((status) => status === 200).length,
		refused: org.trafficOf('ours').refused,
		seconds: (clock.now() - begun) / 1_000,
		boundSeconds: ((Math.ceil(CREATES / used) - 1) * windowMs) / 1_000,
		foreign: scenario.foreignPercent ? `${foreign.served.length}/${foreign.refused}` : undefined,
	};
}

async function createAll(
	scenario: Scenario,
	org: Http,
	clock: Clock,
	{ from, count }: { from: number; count: number },
): Promise<number[]> {
	const http = scenario.ungoverned
		? inParallel(org, scenario.ungoverned)
		: governed(org, clock, { maxWaitMs: 3_600_000, ...scenario.governor });
	const create = async (_: unknown, index: number) =>
		await http({ method: 'POST', url: `https://hub.okta.test/api/v1/users?n=${from + index}` });
	const answers = await Promise.allSettled(Array.from({ length: count }, create));
	return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : 0));
}

function inParallel(http: Http, most: number): Http {
	let free = most;
	const waiting: Array<() => void> = [];
	return async (request) => {
		if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
		else free -= 1;
		const response = await http(request);
		const next = waiting.shift();
		if (next) next();
		else free += 1;
		return response;
	};
}

async function foreignLoad(http: Http, clock: Clock, everyMs: number, stop: AbortSignal) {
	while (!stop.aborted) {
		void http({ method: 'POST', url: 'https://hub.okta.test/api/v1/users' });
		await clock.sleep(everyMs);
	}
}

const FIVE = { limit: 100, windowMs: 5_000 };
const MINUTE = { limit: 600, windowMs: 60_000 };
const ALL = { sharePercent: 100 };

const scenarios: Scenario[] = [
	{ name: 'no governor, 20 parallel', workers: 1, ...FIVE, ungoverned: 20 },
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
