import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { packageFolder } from './packageFolder.mjs';
import { withProgress } from './progress.mjs';

/**
 * Builds the package and packs it as `npm publish` would; or takes the tarball that `OKTA_ORG2ORG_TARBALL` names.
 * @param into folder for the tarball; emptied before
 * @returns the tarball
 */
export async function packPackage(into) {
	if (process.env.OKTA_ORG2ORG_TARBALL) return process.env.OKTA_ORG2ORG_TARBALL;
	return await withProgress('Building and packing the package', async () => {
		await npm(['run', 'build'], { cwd: packageFolder });
		rmSync(into, { recursive: true, force: true });
		mkdirSync(into, { recursive: true });
		const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', into];
		const printed = await npm(args, { cwd: packageFolder });
		const name = /"filename":\s*"([^"]+)"/.exec(printed)?.[1];
		const tarball = name && join(into, name);
		if (!tarball || !existsSync(tarball)) throw new Error(`npm pack left no tarball: ${printed}`);
		return tarball;
	});
}
