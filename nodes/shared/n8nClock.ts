import { sleep } from 'n8n-workflow';
import type { Clock } from '../../src/ports';

/** The machine's time. A cancelled execution ends a wait at once. */
export const n8nClock: Clock = {
	now: () => Date.now(),
	sleep: async (ms, signal) => {
		signal?.throwIfAborted();
		if (signal) await sleepUnlessAborted(ms, signal);
		else await sleep(ms);
	},
};

/** The listener is taken off again: one signal lives as long as a run with thousands of waits. */
async function sleepUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
	let abort = () => {};
	const aborted = new Promise<never>((_, reject) => {
		abort = () => reject(signal.reason as Error);
		signal.addEventListener('abort', abort, { once: true });
	});
	await Promise.race([sleep(ms), aborted]).finally(() =>
		signal.removeEventListener('abort', abort),
	);
}
