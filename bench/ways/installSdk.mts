import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';

/** Installs Okta's official SDK from its own lock file, where it is not there yet. */
export async function installSdk(): Promise<void> {
	const folder = join(packageFolder, 'test', 'sdk');
	if (existsSync(join(folder, 'node_modules', '@okta', 'okta-sdk-nodejs'))) return;
	const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
	await withProgress('Installing Okta’s SDK', async () => await runCommand('npm', args));
}
