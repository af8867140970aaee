import type { Clock, Http, HttpResponse } from '../ports';
import { Gate } from './governor/gate';
import type { WaitFacts } from './governor/waitingLine';

/**
 * Requests to one org under way at once, unless told otherwise: about half of the 75 that Okta allows a workforce org, which
 * everybody who uses the org shares (Okta developer docs, "Concurrent rate limits"). Where an org allows fewer it
 * says so, and the governor takes half of them until it no longer does.
 */
export const CALLS_AT_ONCE = 40;

export interface GovernorOptions {
	/** Percent of every window that may be used; the rest is left to others at all times. 80 unless told. */
	sharePercent?: number;
	/** Requests in flight at once, over all rate limits of the org. `CALLS_AT_ONCE` unless told. */
	maxConcurrency?: number;
	/** How long one request may wait in all, in milliseconds. Five minutes unless told. */
	maxWaitMs?: number;
	/** Told once for every wait of a second or more. */
	onWait?: (facts: WaitFacts) => void;
	/** A number from 0 up to 1, for jitter. */
	random?: () => number;
}

/**
 * An `Http` to one org that stays inside the org's rate limits, learned from its answers alone.
 *
 * A 429 was not executed (Okta developer docs, "Rate limits"), so it is waited for and sent again here; the
 * caller never sees one, unless it is about mail (E0000118). Everything else passes through unchanged.
 *
 * Rejects with `RATE_LIMIT_WAIT_TOO_LONG` when a request would wait longer than it may, with `CANCELLED` when its
 * signal is aborted while it waits. Make one per org: two would not know of each other.
 */
export function governed(http: Http, clock: Clock, options: GovernorOptions = {}): Http {
	const gate = new Gate(clock, {
		sharePercent: Math.min(100, Math.max(1, options.sharePercent ?? 80)),
		maxConcurrency: Math.max(1, options.maxConcurrency ?? CALLS_AT_ONCE),
		maxWaitMs: options.maxWaitMs ?? 300_000,
		onWait: options.onWait,
		random: options.random ?? Math.random,
	});
	return async (request) => {
		const ticket = gate.ticket(request);
		for (;;) {
			const pass = await gate.admit(ticket);
			let response: HttpResponse | undefined;
			let verdict: 'done' | 'again' = 'done';
			try {
				response = await http(request);
			} finally {
				verdict = gate.settle(ticket, pass, response);
			}
			if (verdict === 'done') return response;
		}
	};
}
