import { governed, type GovernorOptions } from '../src/okta/governor';
import { retried } from '../src/okta/retry';
import type { Clock, Http } from '../src/ports';
import { createFakeClock } from '../test/support/fakeClock';
import {
	createLimitedOrg,
	type LimitedOrg,
	type LimitedOrgOptions,
} from '../test/support/limitedOrg';

/** Users created per scenario. */
const CREATES = 1_000;

export interface Scenario {
	name: string;
	workers: number;
	limit: number;
	windowMs: number;
	/** How far the workers' clocks are behind the org's, in milliseconds. */
	behindMs?: number;
	/** Percent of the limit that somebody else uses, evenly spread. */
	foreignPercent?: number;
	resets?: LimitedOrgOptions['resets'];
	/** How many requests the org lets be under way at once; any number unless told. */
	concurrency?: number;
	governor?: GovernorOptions;
	/** With it there is no governor: so many requests at once, and a 429 is waited for by its reset or not at all. */
	ungoverned?: { parallel: number; waits: boolean };
}

export interface Result {
	name: string;
	lost: number;
	refused: number;
	seconds: number;
	/** The time it takes to be given so many calls, were every one used at once. */
	boundSeconds: number;
	foreign?: string;
}

/** Plays one scenario in virtual time. */
export async function run(scenario: Scenario): Promise<Result> {
	const clock = createFakeClock({ auto: true, start: Date.UTC(2026, 0, 5, 9, 0, 0, 400) });
	const { limit, windowMs, workers, resets, concurrency, behindMs: aheadMs } = scenario;
	const rules = { limit, windowMs, latencyMs: 50, aheadMs, resets, concurrency };
	const org = createLimitedOrg({ clock, ...rules });
	const begun = clock.now();
	const stop = new AbortController();
	if (scenario.foreignPercent) {
		const every = windowMs / ((limit * scenario.foreignPercent) / 100);
		void foreignLoad(org.caller('foreign'), clock, every, stop.signal);
	}
	const count = CREATES / workers;
	const work = Array.from({ length: workers }, async (_, worker) => {
		return await createAll(scenario, org.caller('ours'), clock, { from: worker * count, count });
	});
	const statuses = (await Promise.all(work)).flat();
	stop.abort();
	return resultOf(scenario, org, statuses, (clock.now() - begun) / 1_000);
}

function resultOf(
	scenario: Scenario,
	org: LimitedOrg,
	statuses: number[],
	seconds: number,
): Result {
	const { name, limit, windowMs, foreignPercent } = scenario;
	const used = Math.floor((limit * share(scenario)) / 100);
	const foreign = org.trafficOf('foreign');
	return {
		name,
		lost: CREATES - statuses.filter((status) => status === 200).length,
		refused: org.trafficOf('ours').refused,
		seconds,
		boundSeconds: ((Math.ceil(CREATES / used) - 1) * windowMs) / 1_000,
		foreign: foreignPercent ? `${foreign.served.length}/${foreign.refused}` : undefined,
	};
}

function share({ ungoverned, governor }: Scenario): number {
	return ungoverned ? 100 : (governor?.sharePercent ?? 80);
}

async function createAll(
	scenario: Scenario,
	org: Http,
	clock: Clock,
	{ from, count }: { from: number; count: number },
): Promise<number[]> {
	const http = httpOf(scenario, org, clock);
	const create = async (_: unknown, index: number) =>
		await http({ method: 'POST', url: `https://hub.okta.test/api/v1/users?n=${from + index}` });
	const answers = await Promise.allSettled(Array.from({ length: count }, create));
	return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : 0));
}

function httpOf({ ungoverned, governor }: Scenario, org: Http, clock: Clock): Http {
	if (!ungoverned) return governed(org, clock, { maxWaitMs: 3_600_000, ...governor });
	const http = ungoverned.waits ? retried(org, clock, { maxWaitMs: 3_600_000 }) : org;
	return inParallel(http, ungoverned.parallel);
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
