import { readFileSync } from 'node:fs';

/** The packages of a lock file (or of npm's own record of an installed tree): path → entry. */
export function lockedPackages(file) {
	const { packages } = JSON.parse(readFileSync(file, 'utf8'));
	return Object.entries(packages).filter(([path]) => path !== '');
}

/** Whether an installed tree has everything a lock asks for, in its version. Optional packages may be missing. */
export function isInstalled(lockFile, installedRecord) {
	let installed;
	try {
		installed = new Map(lockedPackages(installedRecord));
	} catch {
		return false;
	}
	return lockedPackages(lockFile).every(([path, { version, optional }]) => {
		const found = installed.get(path);
		return found ? found.version === version : optional === true;
	});
}
