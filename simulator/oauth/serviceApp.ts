import type { JWK } from 'jose';

/** A public key of a service app; Okta keeps inactive ones until they are deleted. */
export type ServiceAppKey = JWK & { status?: 'ACTIVE' | 'INACTIVE' };

/**
 * An OAuth 2.0 service app that may call the org's API. Several keys at once let a client change its key without a gap
 * (at most 50, Okta docs, "Implement OAuth for Okta with a service app").
 */
export interface ServiceApp {
	clientId: string;
	label: string;
	keys: ServiceAppKey[];
	/** Scopes that an administrator granted, such as `okta.users.read`. */
	scopes: string[];
	/** "Require Demonstrating Proof of Possession (DPoP) header in token requests". */
	dpopBound: boolean;
	/** Okta's names of admin roles: without one, scopes open nothing. */
	roles: string[];
}

export type ServiceAppSeed = Pick<ServiceApp, 'clientId' | 'keys' | 'scopes'> & Partial<ServiceApp>;

/** A service app from what matters to a test: Bearer tokens and no admin role unless told otherwise. */
export function serviceAppFrom(seed: ServiceAppSeed): ServiceApp {
	return { label: seed.clientId, dpopBound: false, roles: [], ...seed };
}
