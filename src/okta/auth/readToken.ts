import type { HttpResponse } from '../../ports';
import { isRecord } from '../errorBody';
import { refreshTime, type TokenRecord } from './tokenRecord';

interface Asked {
	/** Local time in milliseconds. */
	sentAt: number;
	aheadMs: number;
	dpopKey: string;
	scopes: readonly string[];
}

/** Okta developer docs, "Implement OAuth for Okta with a service app": the lifetime is fixed at one hour. */
const OKTA_LIFETIME_S = 3_600;

/** The token in a 200, or nothing where the answer is something else (RFC 6749 section 5.1). */
export function readToken(
	{ status, body }: HttpResponse,
	{ sentAt, aheadMs, dpopKey, scopes }: Asked,
): TokenRecord | undefined {
	if (status !== 200 || !isRecord(body) || typeof body.access_token !== 'string') return undefined;
	const bound = String(body.token_type).toLowerCase() === 'dpop';
	const seconds = typeof body.expires_in === 'number' ? body.expires_in : OKTA_LIFETIME_S;
	const expiresAt = sentAt + seconds * 1_000;
	return {
		accessToken: body.access_token,
		tokenType: bound ? 'DPoP' : 'Bearer',
		expiresAt,
		refreshAt: refreshTime(expiresAt, seconds * 1_000),
		scopes: typeof body.scope === 'string' ? body.scope.split(' ').filter(Boolean) : [...scopes],
		...(bound ? { dpopKey } : {}),
		clockOffsetMs: Math.round(aheadMs),
	};
}
