import type { HttpHeaders } from '../../ports';

/** What an answer says about the window it was counted in. */
export interface RateHeaders {
	/** Calls allowed per window; 0 on a concurrency 429 (Okta developer docs, "Rate limits: monitor"). */
	limit: number;
	remaining: number;
	/** Milliseconds since 1970 by the server's clock; the header has whole seconds. */
	resetAt: number;
}

/** A header sent twice may arrive as a list or as "600, 600": both say 600. */
function firstValue(headers: HttpHeaders, name: string): string | undefined {
	const value = headers[name];
	const text = Array.isArray(value) ? value[0] : value;
	return text?.split(',')[0]?.trim();
}

/** Twelve digits: as seconds since 1970 that is still a date, which thirteen are not. */
function wholeNumber(headers: HttpHeaders, name: string): number | undefined {
	const text = firstValue(headers, name);
	return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** The three `X-Rate-Limit-*` headers, or nothing where one is missing or is not a number. */
export function readRateHeaders(headers: HttpHeaders): RateHeaders | undefined {
	const limit = wholeNumber(headers, 'x-rate-limit-limit');
	const remaining = wholeNumber(headers, 'x-rate-limit-remaining');
	const reset = wholeNumber(headers, 'x-rate-limit-reset');
	if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
	return { limit, remaining, resetAt: reset * 1_000 };
}

/** The server's `Date` in milliseconds since 1970, always a whole second. */
export function readDate(headers: HttpHeaders): number | undefined {
	const value = headers.date;
	const time = Date.parse((Array.isArray(value) ? value[0] : value) ?? '');
	return Number.isNaN(time) ? undefined : time;
}

/**
 * `Retry-After` in milliseconds. Okta never sends it (0 of the recorded 429 answers have it), but a proxy or
 * a load balancer in front of an org may.
 */
export function readRetryAfter(headers: HttpHeaders, now: number): number | undefined {
	const seconds = wholeNumber(headers, 'retry-after');
	if (seconds !== undefined) return seconds * 1_000;
	const value = headers['retry-after'];
	const time = Date.parse((Array.isArray(value) ? value[0] : value) ?? '');
	return Number.isNaN(time) ? undefined : Math.max(0, time - (readDate(headers) ?? now));
}
