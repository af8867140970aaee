import type { Clock, Http } from '../ports';
import { parseClientKey } from './auth/clientKey';
import { requestToken } from './auth/requestToken';
import type { TokenRecord } from './auth/tokenRecord';
import type { OrgSettings } from './connection';
import { needsToken, withToken, type Session } from './session';

/** Fetches the access token that an org lacks; one that is still good stays. */
export async function openSession(
	{ http, clock }: { http: Http; clock: Clock },
	org: OrgSettings,
	session: Session,
): Promise<Session> {
	if (!needsToken(session, org, clock.now())) return session;
	return withToken(session, org, await tokenFor({ http, clock }, org, session));
}

async function tokenFor(
	{ http, clock }: { http: Http; clock: Clock },
	{ role, url, authentication }: OrgSettings,
	session: Session,
): Promise<TokenRecord> {
	if (authentication.kind !== 'serviceApp') throw new Error('an API token needs no access token');
	const { clientId, privateKey, keyId, scopes } = authentication;
	return await requestToken({
		http,
		clock,
		orgUrl: url,
		clientId,
		key: parseClientKey(privateKey),
		keyId,
		scopes,
		// An app that wanted DPoP once most likely still does; a wrong guess costs one request.
		dpop: session[role]?.token.tokenType === 'DPoP' || undefined,
	});
}
