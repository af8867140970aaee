import type { ConnectionSettings, OrgSettings } from './connection';

/**
 * The org of a connection that an address belongs to. Credentials go to these two origins and nowhere else.
 */
export function orgAt(settings: ConnectionSettings, url: string): OrgSettings | undefined {
	const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0]?.toLowerCase();
	return [settings.hub, settings.spoke].find((org) => org?.url.toLowerCase() === origin);
}

/** The headers that prove who is calling an org. */
export function authorizationOf({ authentication }: OrgSettings): Record<string, string> {
	return { authorization: `SSWS ${authentication.token}` };
}
