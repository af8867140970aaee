import { RateLimitWaitTooLong, type RateLimitFacts } from '../failures/RateLimitWaitTooLong';
import type { Bucket } from './bucket';
import { Queue } from './queue';
import type { Ticket } from './ticket';

/** A wait that has begun, with the numbers behind it. */
export interface WaitFacts extends RateLimitFacts {
	/** How many requests wait together. */
	waiting: number;
}

/** Waits shorter than this are not worth telling anybody about. */
const WORTH_TELLING_MS = 1_000;

/** One rate limit and everybody who waits for it. */
export class WaitingLine {
	readonly queue = new Queue<Ticket>();
	private toldUntil = -Infinity;

	constructor(
		readonly name: string,
		readonly bucket: Bucket,
		private readonly maxWaitMs: number,
		private readonly onWait?: (facts: WaitFacts) => void,
	) {}

	/**
	 * Nobody is sent before `until`: whoever may not wait so long fails now, with the numbers. Returns when to
	 * look again. All times are local, in milliseconds.
	 */
	hold(now: number, until: number, reason: string): number {
		this.failBefore(until, () => this.facts(until - now, reason));
		if (this.queue.length === 0) return Infinity;
		if (until - now >= WORTH_TELLING_MS && until > this.toldUntil) {
			this.toldUntil = until;
			this.onWait?.({ ...this.facts(until - now, reason), waiting: this.queue.length });
		}
		return until;
	}

	/** Nobody is sent before one of our own answers is back, whenever that may be. */
	holdForAnswer(now: number): number {
		this.failBefore(now + 1, () => this.facts(0, 'waiting for earlier requests to be answered'));
		return this.queue.first?.deadline ?? Infinity;
	}

	private failBefore(time: number, facts: () => RateLimitFacts): void {
		for (let { first } = this.queue; first && first.deadline < time; first = this.queue.first) {
			first.fail(new RateLimitWaitTooLong(facts()));
		}
	}

	private facts(waitMs: number, reason: string): RateLimitFacts {
		const { limit, remaining, resetAt } = this.bucket.facts;
		const reset = resetAt === undefined ? undefined : new Date(resetAt).toISOString();
		const { name, maxWaitMs } = this;
		return { bucket: name, reason, limit, remaining, resetAt: reset, waitMs, maxWaitMs };
	}
}
