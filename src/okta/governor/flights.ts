/** Leave to send one request; handed back when it is over. */
export interface Pass {
	/** Which window we believed in when the request was sent. */
	readonly epoch: number;
	/** How many requests of the bucket had been sent before it. */
	readonly order: number;
	/** Local time in milliseconds. */
	readonly sentAt: number;
}

/**
 * What the first answer of a window may let be in flight, and how much of the window that has to leave: TCP begins with ten
 * as well, which saves three round trips (RFC 6928); of a small window several workers would take too much with it.
 */
const MOST_AT_FIRST = 10;
const PART_AT_FIRST = 50;

/**
 * The requests of one bucket that are on their way, and how many may be.
 *
 * A new epoch begins with one request (the probe). Once its answer shows a window with plenty left, up to ten may be in
 * flight; every answer allows one more, which doubles their number per round trip. Requests of an earlier epoch still count
 * as in flight, but hold nobody up.
 */
export class Flights {
	private epoch = 0;
	private flying = 0;
	private flyingNow = 0;
	private ramp = 1;
	private sent = 0;

	/** All that are in flight; the server may have counted them already or not. */
	get inFlight(): number {
		return this.flying;
	}

	get full(): boolean {
		return this.flyingNow >= this.ramp;
	}

	isCurrent(pass: Pass): boolean {
		return pass.epoch === this.epoch;
	}

	beginEpoch(): void {
		this.epoch += 1;
		this.flyingNow = 0;
		this.ramp = 1;
	}

	start(now: number): Pass {
		this.flying += 1;
		this.flyingNow += 1;
		this.sent += 1;
		return { epoch: this.epoch, order: this.sent, sentAt: now };
	}

	end(pass: Pass): void {
		this.flying -= 1;
		if (this.isCurrent(pass)) this.flyingNow -= 1;
	}

	/** A window has opened in which so many requests are left. */
	opened(remaining: number): void {
		this.ramp = Math.max(this.ramp, Math.min(MOST_AT_FIRST, Math.floor(remaining / PART_AT_FIRST)));
	}

	/** An answer came back that the bucket let through. */
	answered(pass: Pass): void {
		if (this.isCurrent(pass)) this.ramp += 1;
	}
}
