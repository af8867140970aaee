import type { Clock, Http, HttpRequest, HttpResponse } from '../ports';
import { Cancelled } from './failures/Cancelled';
import { TransportFailed } from './failures/TransportFailed';
import { pathOf } from './pathOf';
import { backoff, retryDelay } from './retry/retryDelay';
import { isRepeatable, PASSING, ruleFor } from './retry/retryRule';
import { transportFailure } from './transportFailure';

export interface RetryOptions {
	/** How long one request may wait between its attempts in all, in milliseconds. Five minutes unless told. */
	maxWaitMs?: number;
	/** Told before every pause. */
	onRetry?: (facts: RetryFacts) => void;
	/** A number from 0 up to 1, for jitter. */
	random?: () => number;
}

export interface RetryFacts {
	method: string;
	path: string;
	/** Status of the answer, or how the request was lost. */
	after: number | string;
	/** 1 for the first repetition. */
	repetition: number;
	waitMs: number;
}

type Attempt = { response: HttpResponse } | { failure: unknown };
type Pause = (attempt: Attempt, count: number) => number | undefined;

/**
 * An `Http` that sends again what may be sent again: 429 and "still activating" always, 5xx, 423 and lost
 * connections only when the request is repeatable (GET, PUT, DELETE, or marked so) or never left. A create is never
 * repeated blindly. When patience ends, the last answer is the answer.
 *
 * Put it round the governor, `retried(governed(http, clock), clock)`: each repetition then queues like any other
 * request, and a 429 was already waited for below.
 *
 * Rejects with `TRANSPORT_FAILED` or `CANCELLED`; whatever else was thrown is thrown on, and never retried.
 */
export function retried(http: Http, clock: Clock, options: RetryOptions = {}): Http {
	const { maxWaitMs = 300_000, random = Math.random, onRetry } = options;
	return async (request) => {
		const pauseAfter = pauses(request, clock, random);
		for (let count = 0, waited = 0; ; count += 1) {
			const attempt = await attempted(http, request);
			const waitMs = pauseAfter(attempt, count);
			if (waitMs === undefined || waited + waitMs > maxWaitMs) return outcome(attempt);
			waited += waitMs;
			onRetry?.({ ...factsOf(request, attempt), repetition: count + 1, waitMs });
			await clock.sleep(waitMs, request.signal).catch(() => {
				throw new Cancelled({ method: request.method });
			});
		}
	};
}

async function attempted(http: Http, request: HttpRequest): Promise<Attempt> {
	return await http(request).then(
		(response) => ({ response }),
		(thrown: unknown) => ({ failure: transportFailure(thrown, request) }),
	);
}

function outcome(attempt: Attempt): HttpResponse {
	if ('response' in attempt) return attempt.response;
	throw attempt.failure;
}

/** How long to wait after an attempt, `count` counted from 0, or nothing when it was the last. */
function pauses(request: HttpRequest, clock: Clock, random: () => number): Pause {
	return (attempt, count) => {
		if ('failure' in attempt) {
			const { failure } = attempt;
			const again = failure instanceof TransportFailed && failure.mayPass;
			if (!again || count + 1 >= PASSING.sends) return undefined;
			if (failure.mayHaveTakenEffect && !isRepeatable(request)) return undefined;
			return backoff(PASSING, count, random);
		}
		const rule = ruleFor(request, attempt.response);
		if (rule === undefined || count + 1 >= rule.sends) return undefined;
		return retryDelay(attempt.response, count, { rule, now: clock.now(), random });
	};
}

function factsOf(request: HttpRequest, attempt: Attempt) {
	const { method, url } = request;
	return { method, path: pathOf(url), after: afterOf(attempt) };
}

function afterOf(attempt: Attempt): number | string {
	if ('response' in attempt) return attempt.response.status;
	return attempt.failure instanceof TransportFailed ? attempt.failure.loss : 'an unknown failure';
}
