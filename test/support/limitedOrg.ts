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

type Answer = Omit<HttpResponse, 'body'>;

/** An org that knows one rate limit and nothing else: every call counts against the same bucket. */
export function createLimitedOrg(options: LimitedOrgOptions): LimitedOrg {
	return new OneBucketOrg(options);
}

class OneBucketOrg implements LimitedOrg {
	readonly windows: number[] = [];
	peak = 0;
	private readonly traffic = new Map<string, Traffic>();
	private open: OpenWindow = { endsAt: -Infinity, announced: 0, used: 0 };
	private inside = 0;
	private calls = 0;

	constructor(private readonly options: LimitedOrgOptions) {}

	caller(name: string): Http {
		const { clock } = this.options;
		return async (request) => {
			const latencyMs = this.nextLatency();
			await clock.sleep(latencyMs / 2);
			this.inside += 1;
			this.peak = Math.max(this.peak, this.inside);
			const { status, headers } = this.answer(name, request);
			const date = new Date(this.now()).toUTCString();
			await clock.sleep(latencyMs / 2);
			this.inside -= 1;
			return { status, headers: { date, ...headers }, body: status === 429 ? LIMITED : {} };
		};
	}

	trafficOf(name: string): Traffic {
		const known = this.traffic.get(name) ?? { served: [], refused: 0 };
		this.traffic.set(name, known);
		return known;
	}

	private now(): number {
		return this.options.clock.now() + (this.options.aheadMs ?? 0);
	}

	private nextLatency(): number {
		const latencies = [this.options.latencyMs].flat();
		return latencies[this.calls++ % latencies.length] ?? 0;
	}

	private answer(name: string, request: HttpRequest): Answer {
		const traffic = this.trafficOf(name);
		if (this.inside > (this.options.concurrency ?? Infinity)) {
			traffic.refused += 1;
			const reset = this.now() / 1_000 + 120;
			return { status: 429, headers: rateHeaders({ limit: 0, remaining: 0, reset }) };
		}
		const free = this.take();
		if (free) traffic.served.push(request.url);
		else traffic.refused += 1;
		const { limit, headers } = this.options;
		const numbers = {
			limit,
			remaining: limit - this.open.used,
			reset: this.open.announced / 1_000,
		};
		return { status: free ? 200 : 429, headers: headers === false ? {} : rateHeaders(numbers) };
	}

	/** Counts one call in the window that is open, or in a new one. */
	private take(): boolean {
		if (this.now() >= this.open.endsAt) {
			this.open = openWindow(this.now(), this.options);
			this.windows.push(0);
		}
		if (this.open.used >= this.options.limit) return false;
		this.open.used += 1;
		this.windows[this.windows.length - 1] = this.open.used;
		return true;
	}
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
