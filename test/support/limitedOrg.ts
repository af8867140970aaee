import type { Clock, Http, HttpHeaders, HttpRequest, HttpResponse } from '../../src/ports';

export interface LimitedOrgOptions {
	clock: Clock;
	limit: number;
	windowMs: number;
	/** There and back, in milliseconds; a list is gone round, one per call. */
	latencyMs: number | readonly number[];
	/** How far the org's clock is ahead of the callers', in milliseconds. */
	aheadMs?: number;
	/**
	 * How a window ends: at the whole second it announces (`exact`), or later (`floor`) or earlier (`ceil`) than
	 * announced, because only the header is rounded.
	 */
	resets?: 'exact' | 'floor' | 'ceil';
	/** Requests at once before the org answers with a concurrency 429. */
	concurrency?: number;
	/** False for an org that announces no limit. */
	headers?: boolean;
}

/** What one caller got from the org. */
export interface Traffic {
	served: string[];
	refused: number;
}

export interface LimitedOrg {
	/** The org as one caller sees it. */
	caller(name: string): Http;
	/** What a caller got; empty for a caller that never called. */
	trafficOf(name: string): Traffic;
	/** Calls let through, window by window. */
	readonly windows: number[];
	/** Most requests that were in the org at the same time. */
	readonly peak: number;
}

interface OpenWindow {
	endsAt: number;
	announced: number;
	used: number;
}

/** An org that knows one rate limit and nothing else: every call counts against the same bucket. */
export function createLimitedOrg(options: LimitedOrgOptions): LimitedOrg {
	const { clock, limit, aheadMs = 0, concurrency = Infinity } = options;
	const latencies = [options.latencyMs].flat();
	let calls = 0;
	const traffic = new Map<string, Traffic>();
	const windows: number[] = [];
	let open: OpenWindow = { endsAt: -Infinity, announced: 0, used: 0 };
	let inside = 0;
	let peak = 0;
	const now = () => clock.now() + aheadMs;
	const trafficOf = (name: string) => {
		const known = traffic.get(name) ?? { served: [], refused: 0 };
		traffic.set(name, known);
		return known;
	};

	const answer = (name: string, request: HttpRequest): Omit<HttpResponse, 'body'> => {
		if (inside > concurrency) {
			trafficOf(name).refused += 1;
			const reset = now() / 1_000 + 120;
			return { status: 429, headers: rateHeaders({ limit: 0, remaining: 0, reset }) };
		}
		if (now() >= open.endsAt) {
			open = openWindow(now(), options);
			windows.push(0);
		}
		const free = open.used < limit;
		if (free) {
			open.used += 1;
			windows[windows.length - 1] = open.used;
			trafficOf(name).served.push(request.url);
		} else trafficOf(name).refused += 1;
		const numbers = { limit, remaining: limit - open.used, reset: open.announced / 1_000 };
		return {
			status: free ? 200 : 429,
			headers: options.headers === false ? {} : rateHeaders(numbers),
		};
	};

	const caller =
		(name: string): Http =>
		async (request) => {
			const latencyMs = latencies[calls++ % latencies.length] ?? 0;
			await clock.sleep(latencyMs / 2);
			inside += 1;
			peak = Math.max(peak, inside);
			const { status, headers } = answer(name, request);
			const date = new Date(now()).toUTCString();
			await clock.sleep(latencyMs / 2);
			inside -= 1;
			return { status, headers: { date, ...headers }, body: status === 429 ? LIMITED : {} };
		};

	return {
		caller,
		trafficOf,
		windows,
		get peak() {
			return peak;
		},
	};
}

function openWindow(now: number, { windowMs, resets = 'exact' }: LimitedOrgOptions): OpenWindow {
	const end = now + windowMs;
	const floor = Math.floor(end / 1_000) * 1_000;
	const ceil = Math.ceil(end / 1_000) * 1_000;
	if (resets === 'exact') return { endsAt: floor, announced: floor, used: 0 };
	return { endsAt: end, announced: resets === 'floor' ? floor : ceil, used: 0 };
}

function rateHeaders(rate: { limit: number; remaining: number; reset: number }): HttpHeaders {
	return {
		'x-rate-limit-limit': String(rate.limit),
		'x-rate-limit-remaining': String(rate.remaining),
		'x-rate-limit-reset': String(Math.floor(rate.reset)),
	};
}

/** Recorded: the body of a 429 of Okta. */
const LIMITED = {
	errorCode: 'E0000047',
	errorSummary: 'API call exceeded rate limit due to too many requests.',
	errorLink: 'E0000047',
	errorId: 'oae1',
	errorCauses: [],
};
