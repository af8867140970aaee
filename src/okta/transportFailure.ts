import type { HttpRequest } from '../ports';
import { Cancelled } from './failures/Cancelled';
import { TransportFailed, type TransportLoss } from './failures/TransportFailed';

/** Error codes of Node's net, dns, tls, stream and zlib modules and of axios, by what they mean for a request. */
const LOSSES: Readonly<Record<string, TransportLoss>> = {
	ECONNRESET: 'connection reset',
	EPIPE: 'connection reset',
	UND_ERR_SOCKET: 'connection reset',
	ERR_STREAM_PREMATURE_CLOSE: 'connection reset',
	ETIMEDOUT: 'timed out',
	ESOCKETTIMEDOUT: 'timed out',
	ECONNABORTED: 'timed out',
	UND_ERR_HEADERS_TIMEOUT: 'timed out',
	UND_ERR_BODY_TIMEOUT: 'timed out',
	UND_ERR_CONNECT_TIMEOUT: 'unreachable',
	Z_BUF_ERROR: 'connection reset',
	Z_DATA_ERROR: 'unreadable',
	ECONNREFUSED: 'unreachable',
	EHOSTUNREACH: 'unreachable',
	ENETUNREACH: 'unreachable',
	EAI_AGAIN: 'unreachable',
	ENOTFOUND: 'unknown host',
	CERT_HAS_EXPIRED: 'certificate',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
	SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
	ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

const CANCELLED = new Set(['ERR_CANCELED', 'ABORT_ERR', 'AbortError', 'CanceledError']);

/** n8n wraps an error in its own, and its own in another; nobody wraps deeper than this. */
const DEEPEST_CAUSE = 5;

/**
 * The failure behind whatever the HTTP client threw: `TRANSPORT_FAILED` or `CANCELLED` where it can be told, and
 * otherwise what was thrown, untouched.
 */
export function transportFailure(thrown: unknown, request: HttpRequest): unknown {
	if (request.signal?.aborted === true) return new Cancelled({ method: request.method });
	for (const code of codesOf(thrown)) {
		if (CANCELLED.has(code)) return new Cancelled({ method: request.method });
		const loss = lossOf(code);
		if (loss !== undefined) return new TransportFailed(loss, request, { systemCode: code });
	}
	return thrown;
}

/** Everything that Node's HTTP parser stumbles over begins with `HPE_`. */
function lossOf(code: string): TransportLoss | undefined {
	return Object.hasOwn(LOSSES, code) ? LOSSES[code] : /^HPE_/.test(code) ? 'unreadable' : undefined;
}

function* codesOf(thrown: unknown): Generator<string> {
	let error: unknown = thrown;
	for (let depth = 0; depth < DEEPEST_CAUSE && isRecord(error); depth += 1) {
		// n8n 1.x keeps no cause and moves the code of a lost connection to `httpCode`.
		const names = [error.code, error.httpCode, error.name];
		for (const name of names) if (typeof name === 'string') yield name;
		if (typeof error.message === 'string') yield* error.message.match(/\bE[A-Z_]{4,}\b/g) ?? [];
		error = error.cause;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
