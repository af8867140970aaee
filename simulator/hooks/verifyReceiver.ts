import { callReceiver } from './callReceiver';
import type { EventHook } from './EventHook';

function echoed(text: string): unknown {
	try {
		return Reflect.get(Object(JSON.parse(text)), 'verification');
	} catch {
		return undefined;
	}
}

/**
 * The one-time verification: a GET with a challenge that the service must send back as `{"verification": …}` (Okta
 * docs, "Event hooks", "One-time verification request"). Undefined when it did, else what went wrong.
 */
export async function verifyReceiver(
	hook: EventHook,
	challenge: string,
	timeoutMs: number,
): Promise<string | undefined> {
	const headers = { 'x-okta-verification-challenge': challenge };
	const answer = await callReceiver(hook, { method: 'GET', headers }, timeoutMs);
	if ('failure' in answer) return answer.failure;
	if (answer.status !== 200) return `HTTP ${answer.status}`;
	return echoed(answer.text) === challenge ? undefined : 'the answer does not echo the challenge';
}
