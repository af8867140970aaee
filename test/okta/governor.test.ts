/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { governed, type GovernorOptions } from '../../src/okta/governor';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports';
import { createFakeClock } from '../support/fakeClock';
import { createLimitedOrg, type LimitedOrgOptions } from '../support/limitedOrg';

const create = (n = 0): HttpRequest => ({
	method: 'POST',
	url: `https://hub.okta.test/api/v1/users?n=${n}`,
});
const many = async (http: Http, count: number, from = 0) =>
	await Promise.all(Array.from({ length: count }, async (_, n) => await http(create(from + n))));

function setUp(org: Partial<LimitedOrgOptions> = {}, options: GovernorOptions = {}) {
	const clock = createFakeClock({ auto: true });
	const limited = createLimitedOrg({ clock, limit: 10, windowMs: 60_000, latencyMs: 50, ...org });
	const http = governed(limited.caller('us'), clock, { maxWaitMs: 3_600_000, ...options });
	return { clock, org: limited, us: limited.trafficOf('us'), http };
}

describe('alone', () => {
	test('every request of a window is used, none is refused and none is lost', async () => {
		const { http, org, us } = setUp({}, { sharePercent: 100 });
		await many(http, 35);
		expect(us.served).toHaveLength(35);
		expect(us.refused).toBe(0);
		expect(org.windows).toEqual([10, 10, 10, 5]);
	});

	test('a share of 80 % is never exceeded, in no window', async () => {
		const { http, org, us } = setUp({}, { sharePercent: 80 });
		await many(http, 20);
		expect(org.windows).toEqual([8, 8, 4]);
		expect(us.refused).toBe(0);
	});

	test('the share is 80 % unless told', async () => {
		const { http, org } = setUp({ limit: 100 });
		await many(http, 100);
		expect(org.windows).toEqual([80, 20]);
	});

	test('requests are served in the order they came', async () => {
		const { http, us } = setUp({ limit: 7 });
		await many(http, 30);
		expect(us.served).toEqual(Array.from({ length: 30 }, (_, n) => create(n).url));
	});

	test('a request that was refused goes before those that came after it', async () => {
		const { http, org, us } = setUp({ limit: 10 });
		await many(org.caller('others'), 10);
		await many(http, 4);
		expect(us.refused).toBe(1);
		expect(us.served).toEqual([0, 1, 2, 3].map((n) => create(n).url));
	});

	test('a window begins with one request, then as many more as were answered', async () => {
		const { http, org } = setUp({ limit: 80 }, { maxConcurrency: 4 });
		await many(http, 1);
		expect(org.peak).toBe(1);
		await many(http, 3);
		expect(org.peak).toBe(2);
		await many(http, 50);
		expect(org.peak).toBe(4);
	});

	test('where a window has plenty left, ten are under way once the first is answered', async () => {
		const { http, org } = setUp({ limit: 1_000 });
		await many(http, 1);
		expect(org.peak).toBe(1);
		await many(http, 10);
		expect(org.peak).toBe(10);
	});

	test('an idle minute later everything is unknown again and one request looks first', async () => {
		const { http, org, clock, us } = setUp({ limit: 10 }, { sharePercent: 100 });
		await many(http, 4);
		await clock.sleep(61_000);
		await many(org.caller('others'), 8);
		await many(http, 6);
		expect(us.refused).toBe(0);
		expect(us.served).toHaveLength(10);
	});

	test.each([
		['90 s behind the org', 90_000, 'exact'],
		['90 s ahead of the org', -90_000, 'exact'],
		['right, and windows end later than announced', 0, 'floor'],
		['right, and windows end earlier than announced', 0, 'ceil'],
	] as const)('with a clock %s nothing is lost or refused', async (_, aheadMs, resets) => {
		const { http, us } = setUp({ aheadMs, resets, windowMs: 5_000 }, { sharePercent: 100 });
		await many(http, 60);
		expect(us.served).toHaveLength(60);
		expect(us.refused).toBe(0);
	});

	test('an org that announces no limit gets everything at the cap', async () => {
		const { http, clock, org } = setUp({ limit: 1_000, headers: false }, { maxConcurrency: 10 });
		const begun = clock.now();
		await many(http, 200);
		expect(org.peak).toBe(10);
		expect(clock.now() - begun).toBeLessThan(2_000);
	});

	test('whatever the limit, the share and the latencies, the share is kept and no request is refused', async () => {
		const scenario = fc.record({
			limit: fc.integer({ min: 1, max: 40 }),
			sharePercent: fc.integer({ min: 1, max: 100 }),
			latencyMs: fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 9 }),
			aheadMs: fc.integer({ min: -200_000, max: 200_000 }),
			resets: fc.constantFrom('exact' as const, 'ceil' as const),
			count: fc.integer({ min: 1, max: 60 }),
		});
		await fc.assert(
			fc.asyncProperty(scenario, async ({ sharePercent, count, ...org }) => {
				const { http, us, ...seen } = setUp(org, { sharePercent, maxWaitMs: Infinity });
				await many(http, count);
				const usable = Math.max(1, Math.floor((org.limit * sharePercent) / 100));
				expect(us.served).toHaveLength(count);
				expect(us.refused).toBe(0);
				expect(Math.max(...seen.org.windows)).toBeLessThanOrEqual(usable);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});

describe('beside others', () => {
	test('four workers that know nothing of each other lose nothing and are refused nothing', async () => {
		const { clock, org, us } = setUp({ limit: 100, windowMs: 5_000 });
		const workers = Array.from({ length: 4 }, () =>
			governed(org.caller('us'), clock, { maxWaitMs: 3_600_000, sharePercent: 100 }),
		);
		await Promise.all(workers.map(async (http, worker) => await many(http, 100, worker * 100)));
		expect(new Set(us.served).size).toBe(400);
		expect(us.refused).toBe(0);
	});

	test('a bucket that others used up is waited for, and the refused requests are sent again', async () => {
		const { http, org, us, clock } = setUp({ limit: 10 });
		const begun = clock.now();
		await many(org.caller('others'), 10);
		const answers = await many(http, 4);
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(us.refused).toBe(1);
		expect(clock.now() - begun).toBeGreaterThan(59_000);
	});

	test('different rate limits do not wait for each other', async () => {
		const { http, org, clock } = setUp({ limit: 10 });
		await many(org.caller('others'), 10);
		const begun = clock.now();
		const groups: Http = async () => ({ status: 200, headers: {}, body: [] });
		const both = governed(
			async (request) => await (request.url.includes('groups') ? groups : http)(request),
			clock,
		);
		const blocked = both(create());
		await clock.sleep(1_000);
		await both({ method: 'GET', url: 'https://hub.okta.test/api/v1/groups' });
		expect(clock.now() - begun).toBe(1_000);
		await blocked;
		expect(clock.now() - begun).toBeGreaterThan(50_000);
	});

	test('a server that ends windows later than it announces is believed less from then on', async () => {
		const clock = createFakeClock({ auto: true, start: Date.UTC(2026, 0, 5, 9, 0, 0, 900) });
		const org = createLimitedOrg({
			clock,
			limit: 40,
			windowMs: 5_500,
			latencyMs: 2,
			resets: 'floor',
		});
		const http = governed(org.caller('us'), clock, { maxWaitMs: 3_600_000, sharePercent: 100 });
		for (let slowly = 0; slowly < 30; slowly += 1) {
			await http(create());
			await clock.sleep(100);
		}
		await many(http, 400);
		expect(org.trafficOf('us').served).toHaveLength(430);
		expect(org.trafficOf('us').refused).toBe(1);
	});
});

describe('too many at once', () => {
	test('the cap is halved, the refused requests are sent again, and nothing is lost', async () => {
		const { http, us } = setUp({ limit: 1_000, concurrency: 5 }, { maxConcurrency: 20 });
		const answers = await many(http, 300);
		expect(answers.every(({ status }) => status === 200)).toBe(true);
		expect(us.served).toHaveLength(300);
		expect(us.refused).toBeGreaterThan(0);
		expect(us.refused).toBeLessThan(60);
	});

	test('after such an answer nobody is sent for a jittered moment, longer each time', async () => {
		const clock = createFakeClock();
		const begun = clock.now();
		const sentAt: number[] = [];
		const tooMany = {
			'x-rate-limit-limit': '0',
			'x-rate-limit-remaining': '0',
			'x-rate-limit-reset': '9',
		};
		const busy: Http = async () => {
			sentAt.push(clock.now() - begun);
			const status = sentAt.length < 4 ? 429 : 200;
			return { status, headers: status === 429 ? tooMany : {}, body: {} };
		};
		const answer = governed(busy, clock, { random: () => 0.5 })(create());
		await clock.advance(10_000);
		await answer;
		expect(sentAt).toEqual([0, 250, 750, 1_750]);
	});

	test('a free place goes to each rate limit in turn', async () => {
		const clock = createFakeClock({ auto: true });
		const sent: string[] = [];
		const slow: Http = async ({ url }) => {
			sent.push(url.replace('https://hub.okta.test/api/v1/', ''));
			await clock.sleep(10);
			return { status: 200, headers: {}, body: {} };
		};
		const http = governed(slow, clock, { maxConcurrency: 1 });
		const get = async (path: string) =>
			await http({ method: 'GET', url: `https://hub.okta.test/api/v1/${path}` });
		await Promise.all(['users', 'users', 'users', 'groups', 'groups', 'logs'].map(get));
		expect(sent).toEqual(['users', 'users', 'groups', 'logs', 'users', 'groups']);
	});

	test('the guessed reset of such an answer, two minutes ahead, is not waited for', async () => {
		const { http, clock } = setUp({ limit: 1_000, concurrency: 5 }, { maxConcurrency: 20 });
		const begun = clock.now();
		await many(http, 100);
		expect(clock.now() - begun).toBeLessThan(30_000);
	});
});

describe('answers', () => {
	const scripted = (...answers: HttpResponse[]): { http: Http; sent: HttpRequest[] } => {
		const sent: HttpRequest[] = [];
		return {
			sent,
			http: async (request) => {
				sent.push(request);
				return answers[sent.length - 1] ?? { status: 200, headers: {}, body: {} };
			},
		};
	};

	test('a mail sent seconds ago is the caller’s business and closes nothing', async () => {
		const body = { errorCode: 'E0000118', errorSummary: 'An email was recently sent.' };
		const { http, sent } = scripted({ status: 429, headers: {}, body });
		const clock = createFakeClock({ auto: true });
		await expect(governed(http, clock)(create())).resolves.toMatchObject({ status: 429 });
		expect(sent).toHaveLength(1);
	});

	test('a 429 without any number is waited out for a second or two', async () => {
		const clock = createFakeClock({ auto: true });
		const begun = clock.now();
		const { http, sent } = scripted({ status: 429, headers: {}, body: undefined });
		await governed(http, clock)(create());
		expect(sent).toHaveLength(2);
		expect(clock.now() - begun).toBeGreaterThanOrEqual(1_000);
		expect(clock.now() - begun).toBeLessThanOrEqual(2_250);
	});

	test('a Retry-After, as a proxy may send it, is obeyed', async () => {
		const clock = createFakeClock({ auto: true });
		const begun = clock.now();
		const { http } = scripted({ status: 429, headers: { 'retry-after': '17' }, body: 'slow down' });
		await governed(http, clock, { random: () => 0 })(create());
		expect(clock.now() - begun).toBe(17_000);
	});

	test('a 500 and a lost connection pass through and free their place', async () => {
		const clock = createFakeClock({ auto: true });
		const { http, sent } = scripted({ status: 500, headers: {}, body: {} });
		const failing: Http = async (request) => {
			if (sent.length === 1) {
				sent.push(request);
				throw new Error('socket hang up');
			}
			return await http(request);
		};
		const calm = governed(failing, clock, { maxConcurrency: 1 });
		await expect(calm(create())).resolves.toMatchObject({ status: 500 });
		await expect(calm(create())).rejects.toThrow('socket hang up');
		await expect(calm(create())).resolves.toMatchObject({ status: 200 });
	});
});

describe('waiting', () => {
	const blockedOrg = async (options: GovernorOptions) => {
		const clock = createFakeClock();
		const org = createLimitedOrg({ clock, limit: 2, windowMs: 60_000, latencyMs: 0 });
		const http = governed(org.caller('us'), clock, {
			sharePercent: 100,
			random: () => 0,
			...options,
		});
		const first = many(http, 2);
		await clock.advance(0);
		await first;
		return { clock, http };
	};

	test('a wait exactly as long as allowed is waited', async () => {
		const { clock, http } = await blockedOrg({ maxWaitMs: 60_000 });
		const answer = http(create());
		await clock.advance(60_000);
		await expect(answer).resolves.toMatchObject({ status: 200 });
	});

	test('a millisecond longer and the request fails at once, unsent, with the numbers', async () => {
		const { http } = await blockedOrg({ maxWaitMs: 59_999 });
		await expect(http(create())).rejects.toMatchObject({
			code: 'RATE_LIMIT_WAIT_TOO_LONG',
			message:
				'The rate limit of /api/v1/users (limit 2, 0 left, reset at 2026-01-05T09:01:00.000Z) asks for another ' +
				'wait of 60 s, more than the 60 s allowed in all',
			facts: {
				bucket: '/api/v1/users',
				limit: 2,
				remaining: 0,
				resetAt: '2026-01-05T09:01:00.000Z',
				waitMs: 60_000,
				maxWaitMs: 59_999,
				reason: 'share used up',
			},
		});
	});

	test('all waits of a request count together', async () => {
		const clock = createFakeClock({ auto: true });
		const begun = clock.now();
		const rates = { 'x-rate-limit-limit': '10', 'x-rate-limit-remaining': '0' };
		const emptyForTenSeconds: Http = async () => {
			const date = new Date(clock.now()).toUTCString();
			const reset = String(Math.floor(clock.now() / 1_000) + 10);
			return { status: 429, headers: { date, ...rates, 'x-rate-limit-reset': reset }, body: {} };
		};
		const http = governed(emptyForTenSeconds, clock, { maxWaitMs: 35_000, random: () => 0 });
		await expect(http(create())).rejects.toMatchObject({ code: 'RATE_LIMIT_WAIT_TOO_LONG' });
		expect(clock.now() - begun).toBe(30_000);
	});

	test('waiting for a slow answer of one’s own is limited too', async () => {
		const clock = createFakeClock();
		const slow: Http = async () => {
			await clock.sleep(10_000);
			return { status: 200, headers: {}, body: {} };
		};
		const http = governed(slow, clock, { maxWaitMs: 4_000 });
		const first = http(create());
		const second = http(create()).catch((failure: unknown) => failure);
		await clock.advance(4_000);
		await expect(second).resolves.toMatchObject({
			code: 'RATE_LIMIT_WAIT_TOO_LONG',
			facts: { reason: 'waiting for earlier requests to be answered', waitMs: 0, maxWaitMs: 4_000 },
		});
		await clock.advance(6_000);
		await expect(first).resolves.toMatchObject({ status: 200 });
	});

	test('cancelling ends the wait at once, empties the queue and leaves no sleeper behind', async () => {
		const { clock, http } = await blockedOrg({});
		const stop = new AbortController();
		const waiting = Array.from({ length: 500 }, async (_, n) => {
			return await http({ ...create(n), signal: stop.signal });
		});
		const ends = Promise.allSettled(waiting);
		await clock.advance(1_000);
		stop.abort();
		const reasons = (await ends).map((end) => end.status === 'rejected' && end.reason.code);
		expect(new Set(reasons)).toEqual(new Set(['CANCELLED']));
		await clock.advance(60_000);
		expect(clock.sleepers).toBe(0);
	});

	test('a request cancelled before it came is not sent', async () => {
		const { http, clock } = await blockedOrg({});
		const answer = http({ ...create(), signal: AbortSignal.abort() });
		await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' });
		await clock.advance(60_000);
		expect(clock.sleepers).toBe(0);
	});

	test('a wait is told once, with how many wait', async () => {
		const told: unknown[] = [];
		const { clock, http } = await blockedOrg({ onWait: (facts) => told.push(facts) });
		const answers = many(http, 2);
		await clock.advance(1_000);
		expect(told).toEqual([
			expect.objectContaining({ bucket: '/api/v1/users', limit: 2, waitMs: 60_000, waiting: 1 }),
		]);
		await clock.advance(120_000);
		await answers;
	});
});

describe('what is told of waits', () => {
	const NINE = Date.UTC(2026, 0, 5, 9);

	/** An org whose window ends in so many milliseconds by an alarm of ours, and who was told what. */
	const closedFor = async (ms: number) => {
		const clock = createFakeClock({ start: NINE - ms });
		const told: unknown[] = [];
		const date = new Date(NINE - ms).toUTCString();
		const http = governed(
			async () => ({
				status: clock.now() < NINE ? 429 : 200,
				headers: {
					date,
					'x-rate-limit-limit': '600',
					'x-rate-limit-remaining': '0',
					'x-rate-limit-reset': String(NINE / 1_000),
				},
				body: {},
			}),
			clock,
			{ random: () => 0, onWait: (facts) => told.push(facts), maxWaitMs: 300_000 },
		);
		const answer = http(create());
		await clock.advance(0);
		return { told, answer, clock };
	};

	test('a wait for a used up window is told with all its numbers', async () => {
		const { told, answer, clock } = await closedFor(20_000);
		expect(told).toEqual([
			{
				bucket: '/api/v1/users',
				reason: 'rate limited',
				limit: 600,
				remaining: 0,
				resetAt: '2026-01-05T09:00:00.000Z',
				waitMs: 20_000,
				maxWaitMs: 300_000,
				waiting: 1,
			},
		]);
		await clock.advance(20_000);
		await expect(answer).resolves.toMatchObject({ status: 200 });
	});

	test('a pause because of too many at once is told by its reason', async () => {
		const clock = createFakeClock();
		const told: unknown[] = [];
		let sent = 0;
		const busy: Http = async () => {
			sent += 1;
			const limit = { 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0' };
			const headers = { ...limit, 'x-rate-limit-reset': '9' };
			return { status: sent < 3 ? 429 : 200, headers: sent < 3 ? headers : {}, body: {} };
		};
		const http = governed(busy, clock, { random: () => 1, onWait: (facts) => told.push(facts) });
		const answer = http(create());
		await clock.advance(60_000);
		await answer;
		// The first pause is half a second, which is not worth telling.
		expect(told).toEqual([
			expect.objectContaining({ reason: 'too many requests at once', waitMs: 1_000, waiting: 1 }),
		]);
	});
});

describe('options', () => {
	test.each([
		['a share of nothing is one percent', { sharePercent: 0 }, 100, [1, 1, 1]],
		['a share of more than all is all', { sharePercent: 500 }, 3, [3]],
	])('%s', async (_, options, limit, windows) => {
		const { http, org } = setUp({ limit }, options);
		await many(http, 3);
		expect(org.windows).toEqual(windows);
	});

	test('no request at once is one', async () => {
		const { http, org } = setUp({ limit: 1_000 }, { maxConcurrency: 0 });
		await many(http, 9);
		expect(org.peak).toBe(1);
	});

	test.each([
		[300, 'resolves'],
		[301, 'rejects'],
	] as const)('unless told, a request waits five minutes: %i s', async (seconds, end) => {
		const clock = createFakeClock({ auto: true });
		let sent = 0;
		const http: Http = async () => {
			sent += 1;
			const headers = { 'retry-after': String(seconds) };
			return { status: sent === 1 ? 429 : 200, headers, body: {} };
		};
		const answer = governed(http, clock, { random: () => 0 })(create());
		if (end === 'resolves') await expect(answer).resolves.toMatchObject({ status: 200 });
		else await expect(answer).rejects.toMatchObject({ code: 'RATE_LIMIT_WAIT_TOO_LONG' });
	});
});

test('nothing is kept of a request that is over', async () => {
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc') as () => void;
	const clock = createFakeClock({ auto: true });
	const signal = new AbortController().signal;
	const http = governed(async () => ({ status: 200, headers: {}, body: {} }), clock);
	const heapAfter = async (rounds: number) => {
		for (let round = 0; round < rounds; round += 1) {
			await Promise.all(
				Array.from({ length: 100 }, async () => await http({ ...create(), signal })),
			);
		}
		collectGarbage();
		return process.memoryUsage().heapUsed;
	};
	await heapAfter(50);
	const before = await heapAfter(1);
	const bytesPerRequest = ((await heapAfter(300)) - before) / 30_000;
	expect(bytesPerRequest).toBeLessThan(20);
}, 30_000);
