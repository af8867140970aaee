import type { HttpResponse } from '../../ports';
import { headerOf } from '../headers';
import { readTokenRefusal } from './tokenRefusal';

/** What is known about how this org wants to be asked for a token. */
export interface TokenManner {
	/** Whether the app asks for DPoP. */
	dpop: boolean;
	nonce?: string;
	/** Added to our clock, in milliseconds. */
	offsetMs: number;
	/** Whether the clock was corrected before; it is once. */
	corrected: boolean;
	/** Nonces taken so far. */
	nonces: number;
}

/** A nonce may run out between two requests, so a second one is taken; a third would be a quarrel. */
const MOST_NONCES = 2;
/** A `Date` has whole seconds, so less than that is no difference. */
const LEAST_CORRECTION_MS = 1_000;

/** Before anything is known: Bearer first, because only the org knows whether the app needs DPoP. */
export function firstManner(dpop = false): TokenManner {
	return { dpop, offsetMs: 0, corrected: false, nonces: 0 };
}

/**
 * How to ask again after a refusal, or nothing where asking again is no use.
 * `aheadMs`: how far the org's clock is ahead of ours, by the `Date` of this answer.
 */
export function nextTry(
	manner: TokenManner,
	response: HttpResponse,
	aheadMs: number,
): TokenManner | undefined {
	const error = readTokenRefusal(response)?.error;
	const nonce = headerOf(response.headers, 'dpop-nonce');
	if (error === 'use_dpop_nonce' && nonce && manner.nonces < MOST_NONCES) {
		return { ...manner, dpop: true, nonce, nonces: manner.nonces + 1 };
	}
	if (error === 'invalid_dpop_proof' && !manner.dpop) return { ...manner, dpop: true };
	const aboutTime = error === 'invalid_client' || error === 'invalid_dpop_proof';
	if (!aboutTime || manner.corrected || Math.abs(aheadMs) < LEAST_CORRECTION_MS) return undefined;
	return { ...manner, offsetMs: aheadMs, corrected: true };
}
