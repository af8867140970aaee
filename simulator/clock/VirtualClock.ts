/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a clock is made of timers */
import type { Clock } from '../../src/ports';

/** A clock that a test may hold in its hand; every simulated org has one. */
export interface VirtualClock extends Clock {
	/** Moves time forward and wakes, in order, whoever was to wake in between. */
	advance(ms: number): void;
}

interface Sleeper {
	at: number;
	order: number;
	wake(): void;
}

const START = Date.UTC(2026, 0, 5, 9, 0, 0);

const abortReason = (signal: AbortSignal | undefined): unknown =>
	signal?.reason ?? new Error('aborted');

/**
 * Time that passes only when everybody waits: once the running code has nothing left to do, the clock jumps to the
 * earliest sleeper. A thousand calls with latency thus overlap as they would, and cost no real time.
 */
class JumpingClock implements VirtualClock {
	private time: number;
	private order = 0;
	private sleepers: Sleeper[] = [];
	private pumping = false;

	constructor(start: number) {
		this.time = start;
	}

	now(): number {
		return this.time;
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		if (signal?.aborted) throw abortReason(signal);
		await new Promise<void>((resolve, reject) => {
			const giveUp = () => {
				this.sleepers = this.sleepers.filter((other) => other !== sleeper);
				reject(abortReason(signal));
			};
			const wake = () => {
				signal?.removeEventListener('abort', giveUp);
				resolve();
			};
			const sleeper = { at: this.time + Math.max(0, ms), order: this.order++, wake };
			this.sleepers.push(sleeper);
			signal?.addEventListener('abort', giveUp);
			this.pump();
		});
	}

	advance(ms: number): void {
		const until = this.time + ms;
		for (let next = this.takeDue(until); next; next = this.takeDue(until)) next.wake();
		this.time = until;
	}

	private takeDue(until: number): Sleeper | undefined {
		let first: Sleeper | undefined;
		for (const sleeper of this.sleepers) {
			const isEarlier =
				!first || sleeper.at < first.at || (sleeper.at === first.at && sleeper.order < first.order);
			if (isEarlier) first = sleeper;
		}
		if (!first || first.at > until) return undefined;
		this.sleepers.splice(this.sleepers.indexOf(first), 1);
		this.time = Math.max(this.time, first.at);
		return first;
	}

	private pump(): void {
		if (this.pumping) return;
		this.pumping = true;
		setImmediate(() => {
			this.pumping = false;
			this.takeDue(Infinity)?.wake();
			if (this.sleepers.length > 0) this.pump();
		});
	}
}

/** A virtual clock that starts at `start` (milliseconds since 1970; a Monday morning in January 2026 by default). */
export function createVirtualClock(start: number = START): VirtualClock {
	return new JumpingClock(start);
}
