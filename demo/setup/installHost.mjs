import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installBeside } from '../../scripts/installBeside.mjs';
import { npm } from '../../scripts/npm.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { nodeForHost } from './nodeForHost.mjs';

/**
 * Installs the n8n of a lock file of our own into the cache folder, or finds it there.
 * @param folder below `demo/`, with package.json and lock
 * @returns how to start that n8n
 */
export async function installHost(folder = 'host', version = '2.41.1') {
	const from = join(packageFolder, 'demo', folder);
	const title = `Installing n8n ${version} (about 2.8 GB, once)`;
	const host = await installBeside(folder, from, title, buildDatabaseDriver);
	const script = join(host, 'node_modules', 'n8n', 'bin', 'n8n');
	// n8n 1.123 runs on Node 20 too, and that is how people have it.
	const command = version.startsWith('1.') ? process.execPath : nodeForHost(host);
	return { command, args: [script], version, from: 'its own lock file' };
}

/**
 * The one install script n8n cannot do without: sqlite3 fetches its prebuilt binary, or compiles where it cannot.
 * The headers beside the running Node save node-gyp a download, and will do for a newer Node because sqlite3 uses
 * Node-API only. Less optimisation makes the compilation twice as fast, and nobody measures this database.
 */
async function buildDatabaseDriver(host) {
	const prefix = dirname(dirname(process.execPath));
	const hasHeaders = existsSync(join(prefix, 'include', 'node', 'node_api.h'));
	await withProgress("Fetching or building n8n's database driver (sqlite3)", async () => {
		await npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], {
			cwd: host,
			env: {
				CFLAGS: '-O1',
				CXXFLAGS: '-O1',
				...(hasHeaders ? { npm_config_nodedir: prefix } : {}),
			},
		});
	});
}
