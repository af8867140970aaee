import type { Clock, Http, HttpRequest, HttpResponse } from '../../ports';
import { readDate } from '../governor/rateHeaders';
import { clientAssertion } from './clientAssertion';
import type { ClientKey } from './clientKey';
import { dpopProof } from './dpopProof';
import type { TokenManner } from './nextTry';

export interface TokenRequest {
	http: Http;
	clock: Clock;
	/** E.g. `https://hub.okta.com`; a path is left out. */
	orgUrl: string;
	clientId: string;
	key: ClientKey;
	/** The ID under which the org knows the key; the key's own where it is a JWK with a `kid`. */
	keyId?: string;
	scopes: readonly string[];
	/** True where the app is known to ask for DPoP, e.g. from its last token. */
	dpop?: boolean;
	signal?: AbortSignal;
}

export interface TokenExchange {
	response: HttpResponse;
	/** Local time in milliseconds. */
	sentAt: number;
	/** How far the org's clock is ahead of ours, in milliseconds, by the answer's `Date`; 0 without one. */
	aheadMs: number;
}

const CLIENT_ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** A `Date` is cut to the second, so on average the org is half a second further. */
const HALF_SECOND_MS = 500;

/** Always the org's own authorization server: `/oauth2/default` knows no Okta scopes. */
export function tokenUrlOf(orgUrl: string): string {
	return `${new URL(orgUrl).origin}/oauth2/v1/token`;
}

/** Sends one token request, with an assertion and a proof of its own. */
export async function exchangeToken(
	request: TokenRequest,
	manner: TokenManner,
	dpopKey: string,
): Promise<TokenExchange> {
	const { http, clock } = request;
	const sentAt = clock.now();
	const response = await http(tokenCall(request, manner, dpopKey));
	const date = readDate(response.headers);
	const middle = (sentAt + clock.now()) / 2;
	return { response, sentAt, aheadMs: date === undefined ? 0 : date + HALF_SECOND_MS - middle };
}

function tokenCall(request: TokenRequest, manner: TokenManner, dpopKey: string): HttpRequest {
	const { clientId, key, keyId, scopes, clock, signal } = request;
	const url = tokenUrlOf(request.orgUrl);
	const now = clock.now() + manner.offsetMs;
	const form = new URLSearchParams({
		grant_type: 'client_credentials',
		scope: scopes.join(' '),
		client_assertion_type: CLIENT_ASSERTION_TYPE,
		client_assertion: clientAssertion({ key, keyId, clientId, tokenUrl: url, now }),
	});
	const call = { method: 'POST' as const, url, body: form.toString(), signal };
	const headers = {
		accept: 'application/json',
		'content-type': 'application/x-www-form-urlencoded',
	};
	if (!manner.dpop) return { ...call, headers };
	const dpop = dpopProof(call, { dpopKey, now, nonce: manner.nonce });
	return { ...call, headers: { ...headers, dpop } };
}
