import type { JWTPayload, ProtectedHeaderParameters } from 'jose';

import { OAuthRefusal } from './OAuthRefusal';
import { readJwt } from './readJwt';
import type { SeenOnce } from './SeenOnce';
import type { ServiceApp, ServiceAppKey } from './serviceApp';
import { ALGORITHMS, isSignedBy } from './signing';

export interface AssertionContext {
	/** The org's own time in milliseconds. */
	now: number;
	/** The token URL as the client called it. */
	audience: string;
	apps: ReadonlyMap<string, ServiceApp>;
	seen: SeenOnce;
}

// Okta publishes no figure; this covers whole seconds and a slow network, and nothing more.
const TOLERANCE_SECONDS = 5;
// "This value must be a maximum of only one hour in the future" (Okta docs, service app guide).
const LONGEST_SECONDS = 3600;

function appOf(claims: JWTPayload, apps: AssertionContext['apps']): ServiceApp {
	const app = claims.iss === undefined ? undefined : apps.get(claims.iss);
	if (!app) throw new OAuthRefusal('assertionIssuer');
	if (claims.sub !== claims.iss) throw new OAuthRefusal('assertionSubject');
	return app;
}

function checkTimes(claims: JWTPayload, now: number): number {
	const seconds = now / 1000;
	if (typeof claims.exp !== 'number') throw new OAuthRefusal('assertionNeedsExpiry');
	if (claims.exp <= seconds) throw new OAuthRefusal('assertionExpired');
	if (claims.exp > seconds + LONGEST_SECONDS + TOLERANCE_SECONDS) {
		throw new OAuthRefusal('assertionTooLong');
	}
	if (claims.iat !== undefined && claims.iat > seconds + TOLERANCE_SECONDS) {
		throw new OAuthRefusal('assertionFromFuture');
	}
	return claims.exp;
}

function checkAudience(claims: JWTPayload, audience: string): void {
	const named = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
	if (!named.includes(audience)) throw new OAuthRefusal('assertionAudience');
}

// A key id is optional while there is one key to choose from (RFC 7515 section 4.1.4, RFC 7517 section 4.5).
function keyOf(app: ServiceApp, header: ProtectedHeaderParameters): ServiceAppKey {
	const keys = app.keys.filter((key) => key.status !== 'INACTIVE');
	if (keys.length === 0) throw new OAuthRefusal('noKeys');
	const [only, another] = keys;
	const key =
		header.kid === undefined && !another ? only : keys.find(({ kid }) => kid === header.kid);
	if (!key) throw new OAuthRefusal('assertionKeyId');
	return key;
}

/**
 * The service app that signed a client assertion (`private_key_jwt`); throws `OAuthRefusal`. Okta docs, "Implement
 * OAuth for Okta with a service app": aud = the token URL, iss = sub = client id, exp at most an hour ahead, a `jti` is
 * good for one use.
 */
export async function verifyClientAssertion(
	assertion: string,
	{ now, audience, apps, seen }: AssertionContext,
): Promise<ServiceApp> {
	const jwt = readJwt(assertion);
	if (!jwt) throw new OAuthRefusal('assertionUnreadable');
	const { header, claims } = jwt;
	const algorithm = header.alg ?? '';
	if (!ALGORITHMS.includes(algorithm)) throw new OAuthRefusal('assertionAlgorithm');
	const app = appOf(claims, apps);
	const key = keyOf(app, header);
	if (!(await isSignedBy(assertion, key, algorithm))) throw new OAuthRefusal('assertionSignature');
	checkAudience(claims, audience);
	const expiry = checkTimes(claims, now);
	const { jti } = claims;
	if (jti !== undefined && !seen.add(`${app.clientId} ${jti}`, now, expiry * 1000)) {
		throw new OAuthRefusal('assertionReplayed');
	}
	return app;
}
