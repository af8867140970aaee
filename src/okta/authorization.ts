import type { HttpRequest } from '../ports';
import { authorize } from './auth/authorize';
import type { ConnectionSettings, OrgSettings } from './connection';
import { tokenOf, type Session } from './session';

/**
 * The org of a connection that an address belongs to. Credentials go to these two origins and nowhere else.
 */
export function orgAt(settings: ConnectionSettings, url: string): OrgSettings | undefined {
	const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0]?.toLowerCase();
	return [settings.hub, settings.spoke].find((org) => org?.url.toLowerCase() === origin);
}

/**
 * The headers that prove who is calling an org, made anew for every sending.
 * @returns undefined where an access token has to be fetched first
 */
export function authorizationFor(
	org: OrgSettings,
	request: Pick<HttpRequest, 'method' | 'url'>,
	session: Session,
	now: number,
): Record<string, string> | undefined {
	if (org.authentication.kind === 'apiToken') {
		return authorize(request, { kind: 'apiToken', token: org.authentication.token }, now);
	}
	const token = tokenOf(session, org, now);
	return token && authorize(request, { kind: 'accessToken', token }, now);
}
