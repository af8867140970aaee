import { compactVerify, importJWK, type JWK } from 'jose';

/**
 * The algorithms that Okta takes for client assertions (Okta docs, "Implement OAuth for Okta with a service app") and
 * names in its DPoP challenge (okta-sdk-nodejs issue 453).
 */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];

/** Whether `key` signed `jwt` with `algorithm`; a key that does not fit the algorithm did not. */
export async function isSignedBy(jwt: string, key: JWK, algorithm: string): Promise<boolean> {
	try {
		await compactVerify(jwt, await importJWK(key, algorithm), { algorithms: [algorithm] });
		return true;
	} catch {
		return false;
	}
}
