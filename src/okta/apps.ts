import type { OktaClient } from './client';

/** An app of an org; the keys this package reads (OpenAPI 2026.06.3, schema Application). */
export interface OktaApp {
	id: string;
	/** What kind of app it is, e.g. `okta_org2org`. */
	name: string;
	/** What the org calls it. */
	label: string;
}

/** All apps of an org; 200 is the most a page holds (OpenAPI 2026.06.3, listApplications). */
export async function listApps(client: OktaClient): Promise<OktaApp[]> {
	const apps: OktaApp[] = [];
	const call = {
		method: 'GET',
		path: '/api/v1/apps',
		query: { limit: 200 },
		doing: 'list apps',
	} as const;
	for await (const page of client.pages<OktaApp>(call)) apps.push(...page);
	return apps;
}
