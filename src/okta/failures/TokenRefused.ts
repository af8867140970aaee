import { OktaFailure } from './OktaFailure';

/** What a token request was refused with, and for whom. Nothing of it is secret. */
export interface TokenRefusalFacts {
	/** Host of the org, e.g. `hub.okta.com`. */
	host: string;
	status: number;
	/** OAuth's own name of the error, e.g. `invalid_client`; missing where the answer was not OAuth's. */
	error?: string;
	/** Okta's sentence. */
	description?: string;
	clientId: string;
	keyId?: string;
	scopes: readonly string[];
	/** How far the org's clock is ahead of ours, in milliseconds. */
	clockOffsetMs: number;
}

/** An org gave no access token. */
export abstract class TokenRefused extends OktaFailure {
	constructor(what: string, remedy: string, facts: TokenRefusalFacts) {
		const { description, error } = facts;
		const said = description ?? error;
		super(said === undefined ? what : `${what} (Okta said: ${said})`, remedy, { ...facts });
	}
}
