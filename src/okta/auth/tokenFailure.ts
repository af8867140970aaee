import type { HttpResponse } from '../../ports';
import { ClientRefused } from '../failures/ClientRefused';
import { ClientUnknown } from '../failures/ClientUnknown';
import { ClockWrong } from '../failures/ClockWrong';
import { DpopRefused } from '../failures/DpopRefused';
import { KeyIdUnknown } from '../failures/KeyIdUnknown';
import { KeyNotRegistered } from '../failures/KeyNotRegistered';
import { ScopeNotGranted } from '../failures/ScopeNotGranted';
import { TokenAddressWrong } from '../failures/TokenAddressWrong';
import { TokenEndpointBusy } from '../failures/TokenEndpointBusy';
import { TokenEndpointMissing } from '../failures/TokenEndpointMissing';
import type { TokenRefusalFacts, TokenRefused } from '../failures/TokenRefused';
import { readTokenRefusal } from './tokenRefusal';

type Failure = new (facts: TokenRefusalFacts) => TokenRefused;

/**
 * What Okta’s sentences behind `invalid_client` mean; the first that fits counts. Sentences: Okta developer docs, "OAuth
 * 2.0 and OpenID Connect error codes", and support.okta.com ("Okta Client Assertion Error: Invalid Key ID" and others).
 */
const CLIENT_ERRORS: ReadonlyArray<[RegExp, Failure]> = [
	[/\bkid\b/i, KeyIdUnknown],
	[/signature is invalid|JWKSet/i, KeyNotRegistered],
	[/expired|expiration too far|issued before|issued in/i, ClockWrong],
	[/audience/i, TokenAddressWrong],
	[/client_id/i, ClientUnknown],
];

/** An answer to a token request that is worth another try: out of order, or over a limit. */
export function isBusy({ status }: HttpResponse): boolean {
	return status === 429 || status >= 500;
}

/** The failure behind an answer that brought no token. */
export function tokenFailure(
	response: HttpResponse,
	request: Omit<TokenRefusalFacts, 'status' | 'error' | 'description'>,
): TokenRefused {
	const refusal = readTokenRefusal(response);
	const facts = { ...request, status: response.status, ...refusal };
	if (isBusy(response)) return new TokenEndpointBusy(facts);
	switch (refusal?.error) {
		case undefined:
		case 'E0000007':
		case 'E0000008':
		case 'E0000022':
			return new TokenEndpointMissing(facts);
		case 'consent_required':
		case 'invalid_scope':
			return new ScopeNotGranted(facts, request.scopes);
		case 'invalid_dpop_proof':
		case 'use_dpop_nonce':
			return new DpopRefused(facts);
		default:
			return new (clientError(refusal?.description ?? ''))(facts);
	}
}

function clientError(description: string): Failure {
	return CLIENT_ERRORS.find(([sentence]) => sentence.test(description))?.[1] ?? ClientRefused;
}
