import { OktaFailure } from './OktaFailure';

/** The numbers of a wait that was refused. */
export interface RateLimitFacts {
	/** Which rate limit, e.g. `/api/v1/users`. */
	bucket: string;
	reason: string;
	limit?: number;
	remaining?: number;
	/** When the window ends, ISO 8601, by the server's clock. */
	resetAt?: string;
	/** How much longer the request would have had to wait. */
	waitMs: number;
	/** How long the request may wait in all. */
	maxWaitMs: number;
}

const seconds = (ms: number) => `${Math.ceil(ms / 1_000)} s`;

/** A request would have had to wait longer for a rate limit than it may. It was not sent. */
export class RateLimitWaitTooLong extends OktaFailure {
	readonly code = 'RATE_LIMIT_WAIT_TOO_LONG';

	constructor(facts: RateLimitFacts) {
		const numbers =
			facts.limit === undefined
				? ''
				: ` (limit ${facts.limit}, ${facts.remaining ?? 0} left, reset at ${facts.resetAt ?? 'a time not announced'})`;
		super(
			`The rate limit of ${facts.bucket}${numbers} asks for another wait of ${seconds(facts.waitMs)}, ` +
				`more than the ${seconds(facts.maxWaitMs)} allowed in all`,
			'Allow a longer wait, give this connection a larger rate limit share, or spread the run over more time; ' +
				'what was not sent yet is safe to run again.',
			{ ...facts },
		);
	}
}
