import type { OktaClient } from './client';

/** Somebody assigned to an app; the keys this package reads (OpenAPI 2026.06.3, schema AppUser). */
export interface AppUser {
	/** The user's id in this org. */
	id: string;
	/** The user's id in the app: for the Org2Org app, the hub user. */
	externalId?: string | null;
	status: string;
}

/** Everybody assigned to an app, page after page. 500 is the most a page holds (OpenAPI 2026.06.3, queryAppLimit). */
export function listAppUsers(
	client: OktaClient,
	appId: string,
): AsyncGenerator<AppUser[], void, undefined> {
	return client.pages<AppUser>({
		method: 'GET',
		path: `/api/v1/apps/${encodeURIComponent(appId)}/users`,
		query: { limit: 500 },
		doing: `list the users of app ${appId}`,
	});
}
