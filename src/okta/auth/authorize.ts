import type { HttpRequest } from '../../ports';
import { dpopProof } from './dpopProof';
import type { TokenRecord } from './tokenRecord';

/** What a request proves its right with. */
export type Authentication =
	| { kind: 'apiToken'; token: string }
	| { kind: 'accessToken'; token: TokenRecord };

/**
 * The headers that authorise one sending of one request. With DPoP they hold a proof that serves once, so ask again for
 * every repetition (Okta: "The DPoP proof JWT has already been used", terraform-provider-okta issue 2392).
 */
export function authorize(
	request: Pick<HttpRequest, 'method' | 'url'>,
	authentication: Authentication,
	now: number,
): Record<string, string> {
	if (authentication.kind === 'apiToken') {
		return { authorization: `SSWS ${authentication.token}` };
	}
	const { accessToken, tokenType, dpopKey, clockOffsetMs } = authentication.token;
	const authorization = `${tokenType} ${accessToken}`;
	if (tokenType === 'Bearer' || dpopKey === undefined) return { authorization };
	const dpop = dpopProof(request, { dpopKey, accessToken, now: now + clockOffsetMs });
	return { authorization, dpop };
}
