import type { RateHeaders } from './rateHeaders';

/**
 * One window of one bucket: what the server last said about it and how much of it was ours.
 * Times are the server's, in milliseconds since 1970.
 */
export class Window {
	readonly limit: number;
	private least: number;
	private reset: number;
	private ours = 1;

	constructor(first: RateHeaders) {
		this.limit = first.limit;
		this.least = first.remaining;
		this.reset = first.resetAt;
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
	learn(rate: RateHeaders): void {
		if (rate.resetAt < this.reset) return;
		this.reset = rate.resetAt;
		this.least = Math.min(this.least, rate.remaining);
		this.ours += 1;
	}

	/**
	 * How much others use for each call of ours, as far as the headers show. A lower bound, since all our
	 * requests in flight are taken to be counted already.
	 */
	company(inFlight: number): number {
		const mine = this.ours + inFlight;
		return Math.max(0, this.limit - this.least - mine) / mine;
	}
}
