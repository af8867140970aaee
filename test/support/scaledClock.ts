/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { VirtualClock } from '../../simulator';

/** The machine's time, so many times faster: for tests over sockets, where nobody can tell when all is quiet. */
export function createScaledClock(factor: number): VirtualClock {
	const begun = Date.now();
	let ahead = 0;
	return {
		now: () => begun + ahead + Math.floor((Date.now() - begun) * factor),
		advance: (ms) => {
			ahead += ms;
		},
		sleep: async (ms, signal) => {
			signal?.throwIfAborted();
			await new Promise<void>((resolve, reject) => {
				const cancel = () => {
					clearTimeout(timer);
					reject(signal?.reason as Error);
				};
				const timer = setTimeout(() => {
					signal?.removeEventListener('abort', cancel);
					resolve();
				}, ms / factor);
				signal?.addEventListener('abort', cancel, { once: true });
			});
		},
	};
}
