import type { Knobs } from './knobs';
import { PLANS, type BucketName } from './plans';

interface Window {
	/** When it ends, in whole seconds since 1970 (the resolution of X-Rate-Limit-Reset). */
	reset: number;
	used: number;
}

/** What the X-Rate-Limit headers of one answer say. */
export interface RateStanding {
	limit: number;
	remaining: number;
	/** Seconds since 1970, by the server's clock. */
	reset: number;
	exceeded: boolean;
}

// "Window 60 s from first call, not aligned to the clock" (Okta docs, "Rate limits").
const WINDOW_S = 60;

/**
 * Counts requests per bucket, and per token within a bucket: a window opens at its first call, and two limits hold at
 * once, the org's and the token's share (Okta docs, "Rate limits for API tokens and apps").
 */
export class RateLimiter {
	private readonly windows = new Map<string, Window>();
	private inFlight = 0;

	constructor(private readonly knobs: Knobs) {}

	clear(): void {
		this.windows.clear();
	}

	private perMinute(bucket: BucketName): number {
		return this.knobs.buckets[bucket] ?? PLANS[this.knobs.plan].perMinute[bucket];
	}

	private window(key: string, now: number): Window {
		const seconds = Math.floor(now / 1000);
		const known = this.windows.get(key);
		if (known && known.reset > seconds) return known;
		const opened = { reset: seconds + WINDOW_S, used: 0 };
		this.windows.set(key, opened);
		return opened;
	}

	/** Counts one request; an exceeded standing is a 429 that took nothing. */
	count(bucket: BucketName, rateKey: string, now: number): RateStanding {
		const limit = this.perMinute(bucket);
		if (!this.knobs.rateLimits)
			return {
				limit,
				remaining: limit - 1,
				reset: Math.floor(now / 1000) + WINDOW_S,
				exceeded: false,
			};
		if (this.knobs.tokenShare >= 1) return this.take(bucket, limit, now);
		const share = Math.max(1, Math.floor(limit * this.knobs.tokenShare));
		const own = this.take(`${bucket}/${rateKey}`, share, now);
		if (own.exceeded) return own;
		const org = this.take(bucket, limit, now);
		return org.exceeded || org.remaining < own.remaining ? org : own;
	}

	private take(key: string, limit: number, now: number): RateStanding {
		const window = this.window(key, now);
		const exceeded = window.used >= limit;
		if (!exceeded) window.used++;
		return { limit, remaining: limit - window.used, reset: window.reset, exceeded };
	}

	/** How each bucket that was used in this window stands, for a gauge. */
	gauges(now: number): Array<{ bucket: string; used: number; limit: number; reset: number }> {
		return [...this.windows]
			.filter(([key, window]) => !key.includes('/') && window.reset > now / 1000)
			.map(([key, window]) => ({
				bucket: key,
				used: window.used,
				limit: this.perMinute(key as BucketName),
				reset: window.reset,
			}));
	}

	/** False when too many requests are in flight already (Okta docs, "Concurrency limits"). */
	enter(): boolean {
		const most = this.knobs.concurrency ?? PLANS[this.knobs.plan].concurrency;
		const isFull =
			(this.knobs.rateLimits || this.knobs.concurrency !== undefined) && this.inFlight >= most;
		if (!isFull) this.inFlight++;
		return !isFull;
	}

	leave(): void {
		this.inFlight--;
	}
}
