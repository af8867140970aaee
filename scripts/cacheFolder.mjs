import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where everything goes that is installed beside the package and never into it: n8n itself, the package scan, the
 * demo's n8n data. `OKTA_ORG2ORG_CACHE` moves it.
 */
export function cacheFolder() {
	const { OKTA_ORG2ORG_CACHE, XDG_CACHE_HOME } = process.env;
	if (OKTA_ORG2ORG_CACHE) return OKTA_ORG2ORG_CACHE;
	return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-okta-org2org');
}
