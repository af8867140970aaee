import { join } from 'node:path';
import { isInstalled } from './lockedPackages.mjs';
import { npmCi } from './npmCi.mjs';
import { packageFolder } from './packageFolder.mjs';

/** Installs the package's own development tree where it is missing or differs from the lock. */
export async function installDependencies() {
	const lock = join(packageFolder, 'package-lock.json');
	const record = join(packageFolder, 'node_modules', '.package-lock.json');
	if (isInstalled(lock, record)) return;
	await npmCi(packageFolder, "Installing the package's development tree");
}
