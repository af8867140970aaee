import type { Pass } from './flights';
import type { RateHeaders } from './rateHeaders';

/**
 * One window of one bucket: what the server last said about it and how much of it was ours.
 * Times are the server's, in milliseconds since 1970.
 */
export class Window {
	readonly limit: number;
	private least: number;
	private reset: number;
	private answered = 1;
	/** Our requests up to the one whose answer said `least`, that one included. */
	private sentAtLeast = 1;
	private readonly firstOrder: number;

	constructor(first: RateHeaders, pass: Pass) {
		this.limit = first.limit;
		this.least = first.remaining;
		this.reset = first.resetAt;
		this.firstOrder = pass.order;
	}

	get remaining(): number {
		return this.least;
	}

	get resetAt(): number {
		return this.reset;
	}

	/**
	 * Whether an answer was counted in a later window. A later reset with no more left than we know of is this
	 * window, told a second later (the header has whole seconds only).
	 */
	isFollowedBy(rate: RateHeaders): boolean {
		return rate.resetAt > this.reset && rate.remaining > this.least;
	}

	/** The lower of two numbers wins, because answers overtake each other; an older reset teaches nothing. */
	learn(rate: RateHeaders, pass: Pass): void {
		if (rate.resetAt < this.reset) return;
		this.reset = rate.resetAt;
		this.answered += 1;
		if (rate.remaining > this.least) return;
		this.least = rate.remaining;
		this.sentAtLeast = Math.max(1, pass.order - this.firstOrder + 1);
	}

	/**
	 * How much others use for each call of ours; 0 while everything may have been ours. Once it can't have been,
	 * the answer with the lowest `remaining` tells: whatever we had sent by then was ours, the rest was theirs.
	 */
	company(inFlight: number): number {
		const used = this.limit - this.least;
		if (used <= this.answered + inFlight) return 0;
		return Math.max(0, used - this.sentAtLeast) / this.sentAtLeast;
	}
}
