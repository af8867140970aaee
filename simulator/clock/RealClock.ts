/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a clock is made of timers */
import type { VirtualClock } from './VirtualClock';

/** The machine's time with the face of a virtual clock: `advance` adds to it, `sleep` really sleeps. */
export function createRealClock(): VirtualClock {
	let ahead = 0;
	return {
		now: () => Date.now() + ahead,
		advance: (ms) => {
			ahead += ms;
		},
		sleep: async (ms, signal) =>
			await new Promise((resolve, reject) => {
				signal?.throwIfAborted();
				const timer = setTimeout(resolve, ms);
				signal?.addEventListener('abort', () => {
					clearTimeout(timer);
					reject(signal.reason as Error);
				});
			}),
	};
}
