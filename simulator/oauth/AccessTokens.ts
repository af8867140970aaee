import { randomBytes } from 'node:crypto';

import type { ServiceApp } from './serviceApp';

export interface IssuedToken {
	app: ServiceApp;
	scopes: string[];
	/** Milliseconds of the org's clock. */
	expiresAt: number;
	/** Thumbprint of the DPoP key that the token is bound to; undefined for a Bearer token. */
	thumbprint?: string;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The access tokens of one org. They look like Okta's JWTs; only the org itself can tell what they are worth. */
export class AccessTokens {
	private readonly issued = new Map<string, IssuedToken>();

	/** Issues a token for what `token` says and returns it as text. `issuer` is the org's URL. */
	issue(token: IssuedToken, issuer: string, now: number): string {
		const { app, scopes, expiresAt, thumbprint } = token;
		const claims = {
			ver: 1,
			jti: `AT.${randomBytes(32).toString('base64url')}`,
			iss: issuer,
			aud: issuer,
			sub: app.clientId,
			iat: Math.floor(now / 1000),
			exp: Math.floor(expiresAt / 1000),
			cid: app.clientId,
			scp: scopes,
			...(thumbprint === undefined ? {} : { cnf: { jkt: thumbprint } }),
		};
		const signature = randomBytes(64).toString('base64url');
		const text = `${encoded({ kid: 'simulated', alg: 'RS256' })}.${encoded(claims)}.${signature}`;
		this.issued.set(text, token);
		return text;
	}

	find(text: string): IssuedToken | undefined {
		return this.issued.get(text);
	}

	/** Ends every token of one client at once, as revoking them in the Admin Console does. */
	revoke(clientId: string): void {
		for (const [text, { app }] of this.issued) {
			if (app.clientId === clientId) this.issued.delete(text);
		}
	}
}
