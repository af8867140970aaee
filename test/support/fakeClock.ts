/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Clock } from '../../src/ports';

interface Sleeper {
	at: number;
	wake(): void;
}

export interface FakeClock extends Clock {
	/** Moves time on by `ms`, waking every sleeper on the way in the order of its time. */
	advance(ms: number): Promise<void>;
	/** Sleeps that have neither ended nor been cancelled. */
	readonly sleepers: number;
}

export interface FakeClockOptions {
	/** Milliseconds since 1970; a fixed moment unless told. */
	start?: number;
	/** Whether time jumps to the next sleeper as soon as nothing else is left to do. */
	auto?: boolean;
}

const EPOCH = Date.UTC(2026, 0, 5, 9, 0, 0);

/** Lets every promise that can settle without time passing settle. */
const idle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** Time that passes only when told to (or, with `auto`, only while everybody sleeps). */
export function createFakeClock(options: FakeClockOptions = {}): FakeClock {
	let now = options.start ?? EPOCH;
	let jumping = false;
	const sleepers: Sleeper[] = [];

	const wakeNext = () => {
		const next = sleepers.shift();
		if (next === undefined) return;
		now = Math.max(now, next.at);
		next.wake();
	};

	const jump = async () => {
		if (jumping) return;
		jumping = true;
		await idle();
		for (; sleepers.length > 0; await idle()) wakeNext();
		jumping = false;
	};

	return {
		now: () => now,
		sleep: async (ms, signal) => {
			signal?.throwIfAborted();
			const asleep = fallAsleep(sleepers, now + Math.max(0, ms), signal);
			if (options.auto === true) void jump();
			await asleep;
		},
		advance: async (ms) => {
			const end = now + ms;
			await idle();
			for (; (sleepers[0]?.at ?? Infinity) <= end; await idle()) wakeNext();
			now = end;
		},
		get sleepers() {
			return sleepers.length;
		},
	};
}

async function fallAsleep(sleepers: Sleeper[], at: number, signal?: AbortSignal): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const cancel = () => {
			sleepers.splice(sleepers.indexOf(sleeper), 1);
			reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
		};
		const sleeper: Sleeper = {
			at,
			wake: () => {
				signal?.removeEventListener('abort', cancel);
				resolve();
			},
		};
		signal?.addEventListener('abort', cancel, { once: true });
		const later = sleepers.findIndex((other) => other.at > at);
		sleepers.splice(later === -1 ? sleepers.length : later, 0, sleeper);
	});
}
