import { join } from 'node:path';
import { lockedPackages } from './lockedPackages.mjs';
import { npm } from './npm.mjs';
import { withProgress } from './progress.mjs';

/**
 * Installs exactly what a folder's lock file says, running nobody's install script, and counts the packages as they
 * arrive.
 */
export async function npmCi(folder, title) {
	const total = lockedPackages(join(folder, 'package-lock.json')).length;
	await withProgress(title, async (tell) => {
		let arrived = 0;
		tell(() =>
			arrived === 0
				? ', the first package is on its way'
				: `, ${arrived} of about ${total} packages`,
		);
		const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'];
		await npm([...args, '--omit-lockfile-registry-resolved'], {
			cwd: folder,
			onLine: (line) => {
				if (/^npm http .*\.tgz/.test(line)) arrived += 1;
			},
		});
	});
}
