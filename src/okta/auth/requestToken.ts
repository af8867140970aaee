import { Cancelled } from '../failures/Cancelled';
import { ScopeNotGranted } from '../failures/ScopeNotGranted';
import { TransportFailed } from '../failures/TransportFailed';
import { backoff, retryDelay } from '../retry/retryDelay';
import { PASSING } from '../retry/retryRule';
import { transportFailure } from '../transportFailure';
import { createDpopKey } from './dpopKey';
import { firstManner, nextTry, type TokenManner } from './nextTry';
import { readToken } from './readToken';
import { exchangeToken, tokenUrlOf, type TokenExchange, type TokenRequest } from './tokenExchange';
import { isBusy, tokenFailure } from './tokenFailure';
import type { TokenRecord } from './tokenRecord';

/** Times one token request is sent while the endpoint is out of order. */
const PATIENCE = 3;
/** A window lasts up to a minute; whoever names more is not worth waiting for. */
const LONGEST_PAUSE_MS = 65_000;

/**
 * An access token for a service app (client credentials with `private_key_jwt`). Finds out by itself whether the app
 * needs DPoP, takes the nonce it is given, and corrects the clock once by the org's own `Date`.
 *
 * Every sending carries a new assertion, because an org remembers those it has seen.
 * @throws TokenRefused, TransportFailed, Cancelled
 */
export async function requestToken(request: TokenRequest): Promise<TokenRecord> {
	const dpopKey = createDpopKey();
	const { response, sentAt, aheadMs, manner } = await settled(request, dpopKey);
	const token = readToken(response, { sentAt, aheadMs, dpopKey, scopes: request.scopes });
	if (token !== undefined) return token;
	const failure = tokenFailure(response, factsOf(request, aheadMs));
	if (!(failure instanceof ScopeNotGranted) || request.scopes.length < 2) throw failure;
	throw await withScopesNamed(request, manner, dpopKey, { response, sentAt, aheadMs });
}

type Settled = TokenExchange & { manner: TokenManner };

/** Asks until the org has given its last word. */
async function settled(request: TokenRequest, dpopKey: string): Promise<Settled> {
	let manner = firstManner(request.dpop);
	for (;;) {
		const exchange = await patiently(request, manner, dpopKey);
		const next = nextTry(manner, exchange.response, exchange.aheadMs);
		if (next === undefined) return { ...exchange, manner };
		manner = next;
	}
}

/** Waits out a busy endpoint and a lost connection; a token asked for twice does no harm. */
async function patiently(
	request: TokenRequest,
	manner: TokenManner,
	dpopKey: string,
): Promise<TokenExchange> {
	const { clock, signal, orgUrl } = request;
	for (let attempt = 0; ; attempt += 1) {
		const last = attempt + 1 >= PATIENCE;
		const exchange = await once(request, manner, dpopKey, last);
		if (exchange !== undefined && (last || !isBusy(exchange.response))) return exchange;
		const pause = pauseAfter(exchange, attempt, clock.now());
		if (exchange !== undefined && pause > LONGEST_PAUSE_MS) return exchange;
		await clock.sleep(pause, signal).catch(() => {
			throw new Cancelled({ host: new URL(orgUrl).host });
		});
	}
}

/** One exchange, or nothing when the connection was lost and may be found again. */
async function once(
	request: TokenRequest,
	manner: TokenManner,
	dpopKey: string,
	last: boolean,
): Promise<TokenExchange | undefined> {
	return await exchangeToken(request, manner, dpopKey).catch((thrown: unknown) => {
		const url = tokenUrlOf(request.orgUrl);
		const failure = transportFailure(thrown, { method: 'POST', url, signal: request.signal });
		if (!last && failure instanceof TransportFailed && failure.mayPass) return undefined;
		throw failure;
	});
}

function pauseAfter(exchange: TokenExchange | undefined, attempt: number, now: number): number {
	const { random } = Math;
	if (exchange === undefined) return backoff(PASSING, attempt, random);
	return retryDelay(exchange.response, attempt, { rule: PASSING, now, random });
}

/** Okta does not say which of several scopes it refused, so each is asked for alone. */
async function withScopesNamed(
	request: TokenRequest,
	manner: TokenManner,
	dpopKey: string,
	{ response, aheadMs }: TokenExchange,
): Promise<Error> {
	const missing: string[] = [];
	for (const scope of request.scopes) {
		const alone = await patiently({ ...request, scopes: [scope] }, manner, dpopKey);
		const refused = tokenFailure(alone.response, factsOf(request, aheadMs));
		if (alone.response.status !== 200 && refused instanceof ScopeNotGranted) missing.push(scope);
	}
	const scopes = missing.length === 0 ? request.scopes : missing;
	return tokenFailure(response, { ...factsOf(request, aheadMs), scopes });
}

function factsOf({ orgUrl, clientId, key, keyId, scopes }: TokenRequest, clockOffsetMs: number) {
	const known = keyId || key.keyId;
	return { host: new URL(orgUrl).host, clientId, keyId: known, scopes, clockOffsetMs };
}
