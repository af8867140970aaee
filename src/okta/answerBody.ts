import type { HttpHeaders, HttpRequest } from '../ports';
import { AnswerTooLarge } from './failures/AnswerTooLarge';
import { headerOf } from './headers';

/**
 * How much of one answer is read, unpacked, in bytes. The largest page this package asks for has 500 people (Okta API
 * reference, "List all app users": at most 500 with the user embedded); that leaves 64 kB for each of them.
 */
export const LARGEST_BODY = 32 * 2 ** 20;

/** As Node's sockets name it; see transportFailure.ts. */
const TIMED_OUT = 'ETIMEDOUT';

export interface BodyOptions {
	request: Pick<HttpRequest, 'method' | 'url'>;
	headers: HttpHeaders;
	/** Ends the reading of a body that does not come to its end. */
	patience: AbortSignal;
	/** In bytes; `LARGEST_BODY` unless told. */
	most?: number;
}

/** A body as it comes in, piece by piece; what Node's streams have of it. */
interface Incoming extends AsyncIterable<Uint8Array> {
	destroy(reason?: Error): unknown;
}

/**
 * Reads a body up to a bound and parses it: JSON, or text where it is none, or undefined where it is empty. A body that
 * was read already (n8n hands out some) is taken as it is.
 * @throws AnswerTooLarge, or whatever cut the connection
 */
export async function readBody(body: unknown, options: BodyOptions): Promise<unknown> {
	if (!isIncoming(body)) return body === '' ? undefined : body;
	const { most = LARGEST_BODY, headers, patience, request } = options;
	if (Number(headerOf(headers, 'content-length')) > most) {
		body.destroy();
		throw new AnswerTooLarge(most, request);
	}
	const giveUp = () => body.destroy(timedOut());
	patience.addEventListener('abort', giveUp, { once: true });
	return await textOf(body, most, request)
		.then(parsed)
		.finally(() => patience.removeEventListener('abort', giveUp));
}

async function textOf(
	body: Incoming,
	most: number,
	request: BodyOptions['request'],
): Promise<string> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of body) {
		size += piece.byteLength;
		if (size > most) throw new AnswerTooLarge(most, request);
		pieces.push(piece);
	}
	return new TextDecoder().decode(Buffer.concat(pieces, size));
}

function parsed(text: string): unknown {
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function isIncoming(body: unknown): body is Incoming {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body
	);
}

function timedOut(): Error {
	return Object.assign(new Error('the body did not end in time'), { code: TIMED_OUT });
}
