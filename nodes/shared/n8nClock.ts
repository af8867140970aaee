import { sleep } from 'n8n-workflow';
import type { Clock } from '../../src/ports';

/** The machine's time. A cancelled execution ends a wait at once. */
export const n8nClock: Clock = {
	now: () => Date.now(),
	sleep: async (ms, signal) => {
		signal?.throwIfAborted();
		await (signal ? Promise.race([sleep(ms), abortOf(signal)]) : sleep(ms));
	},
};

async function abortOf(signal: AbortSignal): Promise<never> {
	return await new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
}
