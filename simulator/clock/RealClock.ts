/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a clock is made of timers */
import type { VirtualClock } from './VirtualClock';

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	await new Promise<void>((resolve, reject) => {
		const giveUp = () => {
			clearTimeout(timer);
			reject(signal?.reason as Error);
		};
		const timer = setTimeout(() => {
			signal?.removeEventListener('abort', giveUp);
			resolve();
		}, ms);
		signal?.addEventListener('abort', giveUp);
	});
}

/** The machine's time with the face of a virtual clock: `advance` adds to it, `sleep` really sleeps. */
export function createRealClock(): VirtualClock {
	let ahead = 0;
	return {
		now: () => Date.now() + ahead,
		advance: (ms) => {
			ahead += ms;
		},
		sleep,
	};
}
