/** Who sends a request, as the Authorization header proves. */
export interface Principal {
	kind: 'ssws' | 'oauth';
	/** The user who made the token, or the client. */
	id: string;
	/** Login, or the client's name. */
	name: string;
	/** The scopes a token was granted; undefined where scopes do not apply (SSWS). */
	scopes?: readonly string[];
	/** Okta's names of admin roles. */
	roles: readonly string[];
	/** Whose share of the rate limits this uses. */
	rateKey: string;
}
