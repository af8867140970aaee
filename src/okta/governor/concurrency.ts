/** Good answers, per allowed request, before one more request may be in flight. */
const RECOVERY = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/**
 * How many requests may be in flight at once, over all buckets of an org.
 *
 * Okta counts concurrent requests per org (35 on Integrator plans, 75 otherwise; Okta developer docs, "Concurrent
 * rate limits") and announces no number, so the cap is halved when the org refuses and recovers step by step.
 */
export class Concurrency {
	private cap: number;
	private flying = 0;
	private good = 0;
	private bursts = 0;
	private halvedAt = -Infinity;
	private pausedUntil = -Infinity;

	constructor(
		private readonly ceiling: number,
		private readonly random: () => number,
	) {
		this.cap = ceiling;
	}

	get allowed(): number {
		return this.cap;
	}

	get full(): boolean {
		return this.flying >= this.cap;
	}

	/** Local time before which nothing is sent. */
	get resumesAt(): number {
		return this.pausedUntil;
	}

	started(): void {
		this.flying += 1;
	}

	ended(): void {
		this.flying -= 1;
	}

	/** An answer that was not refused for concurrency. */
	accepted(): void {
		this.bursts = 0;
		this.good += 1;
		if (this.good < RECOVERY * this.cap || this.cap >= this.ceiling) return;
		this.good = 0;
		this.cap += 1;
	}

	/**
	 * A concurrency 429. Requests sent before the last halving belong to the same burst and halve nothing. The
	 * pause is full jitter, because the reset in such an answer is only a guess (recorded: 111 to 140 s ahead).
	 */
	refused(sentAt: number, now: number): void {
		this.good = 0;
		if (sentAt <= this.halvedAt) return;
		this.halvedAt = now;
		this.cap = Math.max(1, Math.floor(this.cap / 2));
		const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.bursts);
		this.pausedUntil = now + Math.ceil(this.random() * longest);
		this.bursts += 1;
	}
}
