import { existsSync } from 'node:fs';
import { withProgress } from '../../scripts/progress.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const APT = '/usr/bin/apt-get';

const installed = () => process.env.CHROMIUM ?? BROWSERS.find((file) => existsSync(file));

/**
 * A Chromium of this machine; `CHROMIUM` names another one. Where there is none, root on Debian gets it installed.
 * @throws with what to install
 */
export async function findChromium(): Promise<string> {
	const there = installed();
	if (there) return there;
	if (process.getuid?.() !== 0 || !existsSync(APT))
		throw new Error(
			'No Chromium is installed. On Debian: sudo apt-get install chromium. Elsewhere: CHROMIUM=<path of a Chromium> npm run test:e2e',
		);
	await withProgress('Installing chromium (apt-get)', async () => {
		await runCommand(APT, ['update', '-q']);
		await runCommand(APT, ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
	});
	const now = installed();
	if (!now) throw new Error('apt-get installed chromium, and none is there');
	return now;
}
