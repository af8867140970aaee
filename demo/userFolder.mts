import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../scripts/cacheFolder.mjs';
import { takePlace } from './takePlace.mjs';

/**
 * The demo's own folder for an n8n version: its database, its log, the orgs of the last run. A database that a newer
 * n8n has seen is of no use to an older one.
 */
export function openUserFolder(version: string, fresh: boolean): string {
	const folder = join(cacheFolder(), `demo-n8n-${version}`);
	takePlace(`${folder}.pid`);
	if (fresh) rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}
