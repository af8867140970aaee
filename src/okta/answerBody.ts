import type { HttpHeaders, HttpRequest } from '../ports';
import { AnswerTooLarge } from './failures/AnswerTooLarge';
import { headerOf } from './headers';
import type { Patience } from './patience';

/**
 * How much of one answer is read, unpacked, in bytes. The largest page this package asks for has 500 people (Okta API
 * reference, "List all app users": at most 500 with the user embedded); that leaves 64 kB for each of them.
 */
export const LARGEST_BODY = 32 * 2 ** 20;

/** As Node's sockets name them; see transportFailure.ts. */
const TIMED_OUT = 'ETIMEDOUT';
const CUT_OFF = 'ECONNRESET';

export interface BodyOptions {
	request: Pick<HttpRequest, 'method' | 'url'>;
	headers: HttpHeaders;
	/** Ends the reading of a body that does not come to its end. */
	patience: Patience;
	/** Nothing of the body is taken before; does not reject. At once unless told. */
	after?: Promise<void>;
	/** In bytes; `LARGEST_BODY` unless told. */
	most?: number;
}

/** A body as it comes in, piece by piece; what Node's streams have of it. */
interface Incoming {
	on(event: 'data', take: (piece: Uint8Array) => void): unknown;
	on(event: 'end' | 'close', then: () => void): unknown;
	on(event: 'error', then: (reason: Error) => void): unknown;
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
	const release = patience(() => body.destroy(timedOut()));
	try {
		return parsed(DECODER.decode(await bytesOf(body, most, options)));
	} finally {
		release();
	}
}

const DECODER = new TextDecoder();

/** By events: an async iterator of a stream costs more processor time than all else we do with a small answer. */
async function bytesOf(
	body: Incoming,
	most: number,
	{ request, after }: BodyOptions,
): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	let ended = false;
	return await new Promise((resolve, reject) => {
		const take = () =>
			body.on('data', (piece) => {
				size += piece.byteLength;
				pieces.push(piece);
				if (size > most) body.destroy(new AnswerTooLarge(most, request));
			});
		body.on('end', () => {
			ended = true;
			resolve(Buffer.concat(pieces, size));
		});
		body.on('error', reject);
		body.on('close', () => {
			if (!ended) reject(cutOff());
		});
		if (after) void after.then(take);
		else take();
	});
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
	return typeof body === 'object' && body !== null && 'destroy' in body && 'on' in body;
}

/** A stream that is closed before its end. */
function cutOff(): Error {
	return Object.assign(new Error('the connection was cut within the body'), { code: CUT_OFF });
}

function timedOut(): Error {
	return Object.assign(new Error('the body did not end in time'), { code: TIMED_OUT });
}
