import type { HttpResponse } from '../../ports';
import { readErrorBody } from '../errorBody';
import { readRateHeaders } from './rateHeaders';

/**
 * What a 429 means for the requests behind it.
 * - `concurrency`: too many at once; limit and remaining are 0 (Okta developer docs, "Rate limits: monitor").
 * - `mail`: this user was sent a mail seconds ago (E0000118); the rate limit is not concerned.
 * - `bucket`: the window is used up. The request was not executed.
 */
export type Refusal = 'concurrency' | 'mail' | 'bucket';

export function refusalOf(response: HttpResponse): Refusal | undefined {
	if (response.status !== 429) return undefined;
	if (readErrorBody(response.body)?.errorCode === 'E0000118') return 'mail';
	return readRateHeaders(response.headers)?.limit === 0 ? 'concurrency' : 'bucket';
}
