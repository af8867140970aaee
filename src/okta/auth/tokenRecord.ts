/** An access token and all it takes to use it; plain data, fit to be stored encrypted and shared by workers. */
export interface TokenRecord {
	accessToken: string;
	tokenType: 'Bearer' | 'DPoP';
	/** Milliseconds since 1970, by the clock of the machine that asked. */
	expiresAt: number;
	/** When to ask for the next one, in milliseconds since 1970; before it expires. */
	refreshAt: number;
	/** What was granted, which may be less than what was asked for. */
	scopes: string[];
	/** The key that a DPoP token is bound to, as made by `createDpopKey`. As secret as the token. */
	dpopKey?: string;
	/** How far the org's clock is ahead of ours, in milliseconds, as far as its `Date` told. */
	clockOffsetMs: number;
}

/** Whether a token may still be used: it is renewed a little before it expires, so that no request meets its end. */
export function isFresh(token: Pick<TokenRecord, 'refreshAt'>, now: number): boolean {
	return now < token.refreshAt;
}

const LONGEST_MARGIN_MS = 120_000;

/** Two minutes before the end of an Okta token, which lives an hour; a tenth of its life for shorter ones. */
export function refreshTime(expiresAt: number, lifetimeMs: number): number {
	return expiresAt - Math.min(LONGEST_MARGIN_MS, lifetimeMs / 10);
}
