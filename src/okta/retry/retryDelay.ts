import type { HttpResponse } from '../../ports';
import { readDate, readRateHeaders, readRetryAfter } from '../governor/rateHeaders';
import { refusalOf } from '../governor/refusals';
import type { RetryRule } from './retryRule';

/** Okta error codes, E0000118: "an email was recently sent, wait 5 seconds". */
const MAIL_PAUSE_MS = 5_000;
/** `Date` and `Reset` are both whole seconds, so the difference may be a second short. */
const ROUNDING_MS = 1_000;

/** Full jitter: anything from nothing to `firstPauseMs`, doubled per attempt; `attempt` counts from 0. */
export function backoff(rule: RetryRule, attempt: number, random: () => number): number {
	return Math.ceil(random() * Math.min(rule.longestPauseMs, rule.firstPauseMs * 2 ** attempt));
}

/**
 * How long the server itself asks to wait, in milliseconds. For a rate limit that is `Reset - Date`, both by the
 * server's clock; the reset of a concurrency 429 is only a guess and says nothing.
 */
export function namedDelay(response: HttpResponse, now: number): number | undefined {
	const refusal = refusalOf(response);
	if (refusal === 'mail') return MAIL_PAUSE_MS;
	const retryAfter = readRetryAfter(response.headers, now);
	if (refusal !== 'bucket' || retryAfter !== undefined) return retryAfter;
	const rate = readRateHeaders(response.headers);
	if (rate === undefined) return undefined;
	return Math.max(0, rate.resetAt - (readDate(response.headers) ?? now)) + ROUNDING_MS;
}

/** The pause before the next attempt, in milliseconds; jitter only where the server named no time. */
export function retryDelay(
	response: HttpResponse,
	attempt: number,
	{ rule, now, random }: { rule: RetryRule; now: number; random: () => number },
): number {
	return namedDelay(response, now) ?? backoff(rule, attempt, random);
}
