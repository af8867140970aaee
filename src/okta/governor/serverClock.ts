/** When a request left and when its answer arrived, by the local clock, in milliseconds. */
export interface Exchange {
	sentAt: number;
	receivedAt: number;
}

/** A clock may drift, so what was learned from a `Date` is forgotten after ten minutes. */
const MEMORY_MS = 600_000;

/** Okta's windows last up to 60 s; the second more covers a `Reset` that was rounded. */
const LONGEST_WINDOW_MS = 61_000;

/**
 * How far the server's clock is ahead of ours, as an interval that every `Date` header narrows.
 *
 * A `Date` is cut to the whole second and stamped somewhere between sending and receiving, so one answer says:
 * ahead by at least `Date - received` and by at most `Date + 1 s - sent`.
 */
export class ServerClock {
	private least = -Infinity;
	private most = Infinity;
	private since = -Infinity;

	/** Takes in the `Date` of one answer. */
	learn(date: number, { sentAt, receivedAt }: Exchange): void {
		const least = Math.max(this.least, date - receivedAt);
		const most = Math.min(this.most, date + 1_000 - sentAt);
		const contradicted = least > most;
		if (contradicted || receivedAt - this.since >= MEMORY_MS) {
			this.least = date - receivedAt;
			this.most = date + 1_000 - sentAt;
			this.since = receivedAt;
			return;
		}
		this.least = least;
		this.most = most;
	}

	/** The local time at which the server's clock has reached `serverTime` for certain. */
	localTime(serverTime: number, now: number): number {
		if (this.least !== -Infinity) return serverTime - this.least;
		return Math.min(Math.max(serverTime, now), now + LONGEST_WINDOW_MS);
	}
}
