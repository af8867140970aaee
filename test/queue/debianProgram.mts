import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from '../../scripts/progress.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';

/** Debian keeps PostgreSQL's server programs out of PATH, one folder for each version. */
const POSTGRES = '/usr/lib/postgresql';

/**
 * Where a program is; its Debian package is installed where it is nowhere and we may.
 * @throws with what to install, where we may not
 */
export async function debianProgram(name: string, debianPackage: string): Promise<string> {
	const found = find(name);
	if (found) return found;
	if (process.getuid?.() !== 0 || find('apt-get') === undefined)
		throw new Error(`${name} is needed: apt-get install ${debianPackage}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await withProgress(`Installing ${debianPackage} from Debian (once)`, async () => {
		const args = ['install', '-y', '--no-install-recommends', debianPackage];
		await runCommand('apt-get', args, { env }).catch(async () => {
			await runCommand('apt-get', ['update'], { env });
			await runCommand('apt-get', args, { env });
		});
	});
	const installed = find(name);
	if (!installed) throw new Error(`${debianPackage} brought no ${name}`);
	return installed;
}

function find(name: string): string | undefined {
	const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort().reverse() : [];
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		'/usr/sbin',
		...versions.map((version) => join(POSTGRES, version, 'bin')),
	];
	return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Whose rights a program gets that refuses to run as root. */
export function rightsOf(user: string): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}
