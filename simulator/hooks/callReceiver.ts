import type { EventHook } from './EventHook';

export interface ReceiverAnswer {
	status: number;
	text: string;
}

export interface ReceiverCall {
	method: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: unknown;
}

function headersOf(hook: EventHook, extra: Record<string, string> = {}): Record<string, string> {
	const own = hook.headers.map(({ key, value }) => [key, value] as const);
	const secret = hook.authScheme ? [[hook.authScheme.key, hook.authScheme.value] as const] : [];
	return {
		accept: 'application/json',
		'content-type': 'application/json',
		...Object.fromEntries([...own, ...secret]),
		...extra,
	};
}

async function callOnce(
	hook: EventHook,
	call: ReceiverCall,
	timeoutMs: number,
): Promise<ReceiverAnswer> {
	const answer = await fetch(hook.uri, {
		method: call.method,
		headers: headersOf(hook, call.headers),
		body: call.body === undefined ? undefined : JSON.stringify(call.body),
		redirect: 'manual',
		signal: AbortSignal.timeout(timeoutMs),
	});
	return { status: answer.status, text: await answer.text() };
}

/**
 * Calls the service behind a hook: a time limit, and one more try after a time-out, a broken connection or a 5xx
 * ("Okta attempts at most one retry. Responses with a 4xx status code aren't retried", Okta docs, "Event hooks").
 * Returns the answer, or what went wrong.
 */
export async function callReceiver(
	hook: EventHook,
	call: ReceiverCall,
	timeoutMs: number,
): Promise<ReceiverAnswer | { failure: string }> {
	let failure = '';
	for (let tries = 0; tries < 2; tries++) {
		try {
			const answer = await callOnce(hook, call, timeoutMs);
			if (answer.status < 500) return answer;
			failure = `HTTP ${answer.status}`;
		} catch (error) {
			failure = error instanceof Error ? error.message : String(error);
		}
	}
	return { failure };
}
