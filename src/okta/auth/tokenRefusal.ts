import type { HttpResponse } from '../../ports';
import { isRecord } from '../errorBody';
import { quotable } from '../quotable';

/** OAuth's answer to a refused token request. */
export interface TokenRefusal {
	/** E.g. `invalid_client`. */
	error: string;
	description: string;
}

const LONGEST_DESCRIPTION = 300;

/**
 * Reads `{ error, error_description }` (RFC 6749 section 5.2), or `{ errorCode, errorSummary }`, which Okta answers for
 * an unknown client ID. Anything else is no answer of an authorization server.
 */
export function readTokenRefusal({ body }: HttpResponse): TokenRefusal | undefined {
	if (!isRecord(body)) return undefined;
	const error = body.error ?? body.errorCode;
	const description = body.error_description ?? body.errorSummary ?? '';
	if (typeof error !== 'string' || typeof description !== 'string') return undefined;
	return { error: quotable(error), description: quotable(description, LONGEST_DESCRIPTION) };
}
