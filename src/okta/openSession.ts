import type { Clock, Http } from '../ports';
import { parseClientKey } from './auth/clientKey';
import { requestToken } from './auth/requestToken';
import type { TokenRecord } from './auth/tokenRecord';
import type { ConnectionSettings, OrgSettings } from './connection';
import { needsToken, withToken, type Session } from './session';

/** Fetches the access tokens that a connection lacks; those that are still good stay. */
export async function openSession(
	{ http, clock }: { http: Http; clock: Clock },
	{ hub, spoke }: ConnectionSettings,
	session: Session,
): Promise<Session> {
	let open = session;
	for (const org of spoke ? [hub, spoke] : [hub]) {
		if (!needsToken(open, org, clock.now())) continue;
		open = withToken(open, org, await tokenFor({ http, clock }, org, session));
	}
	return open;
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
