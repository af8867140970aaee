import type { Org } from '../org';
import type { RateStanding } from '../rateLimit';

/** Headers of every answer (recorded: all since 2025; no charset since 2021, no Retry-After ever). */
export function fixedHeaders(org: Org, hasBody: boolean): Record<string, string> {
	return {
		date: new Date(org.now()).toUTCString(),
		...(hasBody ? { 'content-type': 'application/json' } : {}),
		'x-okta-request-id': org.state.ids.token(32, 'hex'),
		'accept-ch': 'Sec-CH-UA-Platform-Version',
		'cache-control': 'no-cache, no-store',
		pragma: 'no-cache',
		expires: '0',
	};
}

/** Recorded: limit, remaining and reset (seconds since 1970) on every answer of the API. */
export function rateHeaders(standing: RateStanding | undefined): Record<string, string> {
	if (!standing) return {};
	return {
		'x-rate-limit-limit': String(standing.limit),
		'x-rate-limit-remaining': String(standing.remaining),
		'x-rate-limit-reset': String(standing.reset),
	};
}
