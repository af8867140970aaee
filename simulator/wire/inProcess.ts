import type { Http, HttpRequest, HttpResponse } from '../../src/ports';
import type { Org } from '../org';
import { handle } from './handle';
import type { WireRequest } from './WireRequest';

function textOf(body: unknown): string | undefined {
	if (body === undefined) return undefined;
	return typeof body === 'string' ? body : JSON.stringify(body);
}

function toWire(org: Org, request: HttpRequest): WireRequest {
	const url = new URL(request.url);
	if (url.origin !== new URL(org.baseUrl).origin)
		throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${url.hostname}`), { code: 'ENOTFOUND' });
	const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [
		name.toLowerCase(),
		value,
	]);
	return {
		method: request.method,
		target: `${url.pathname}${url.search}`,
		headers: Object.fromEntries(headers) as Record<string, string>,
		text: textOf(request.body),
	};
}

function parse(text: string | undefined): unknown {
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return await work;
	signal.throwIfAborted();
	const answered = new AbortController();
	const aborted = new Promise<never>((_, reject) => {
		const giveUp = () => reject(signal.reason as Error);
		signal.addEventListener('abort', giveUp, { signal: answered.signal });
	});
	return await Promise.race([work, aborted]).finally(() => answered.abort());
}

/**
 * An org as a client sees it, without a socket: bodies go through JSON both ways, so nothing is shared by accident.
 * Rejects where a fault cuts the connection, where the signal aborts, and for any other origin than the org's.
 */
export function inProcessHttp(org: Org): Http {
	return async (request): Promise<HttpResponse> => {
		const answer = await unlessAborted(handle(org, toWire(org, request)), request.signal);
		return { status: answer.status, headers: answer.headers, body: parse(answer.text) };
	};
}
