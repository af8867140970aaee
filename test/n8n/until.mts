import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 150;

/**
 * Looks again and again until there is something.
 * @param what for the message, such as `the webhook listens`
 * @throws after `timeoutMs`
 */
export async function until<T>(
	what: string,
	look: () => Promise<T | undefined>,
	timeoutMs = 60_000,
): Promise<T> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const seen = await look();
		if (seen !== undefined) return seen;
		if (Date.now() > deadline)
			throw new Error(`Waited ${timeoutMs / 1000} s in vain until ${what}`);
		await wait(LOOK_EVERY_MS);
	}
}
