import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'n8n-nodes-okta-org2org';

/** Puts the packed package where n8n's own installer puts a community package. */
export function unpackPackage(tarball: string, userFolder: string): void {
	const folder = join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
}
