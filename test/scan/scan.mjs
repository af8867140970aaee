// `npm run scan`: n8n's own scanner for community packages, offline, over both things it looks at when a package is verified.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installBeside } from '../../scripts/installBeside.mjs';
import { installDependencies } from '../../scripts/installDependencies.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { packPackage } from '../../scripts/packPackage.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';

await installDependencies();
const scanner = await installBeside(
	'scan',
	join(packageFolder, 'test', 'scan'),
	"Installing n8n's package scanner (once)",
);
const entry = join(
	scanner,
	'node_modules',
	'@n8n',
	'scan-community-package',
	'scanner',
	'scanner.mjs',
);
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(entry).href);

const work = mkdtempSync(join(tmpdir(), 'org2org-scan-'));
let failed = 0;

async function leg(title, folder, patterns) {
	const result = await withProgress(title, async () => await analyzePackage(folder, patterns));
	if (result.passed) return;
	failed += 1;
	console.log(
		`${result.message ?? ''}\n${typeof result.details === 'string' ? result.details : JSON.stringify(result.details, null, 2)}`,
	);
}

try {
	await leg('Scan of the source', packageFolder, SOURCE_FILE_PATTERNS);
	const tarball = await packPackage(work);
	await runCommand('tar', ['xzf', tarball, '-C', work]);
	await leg('Scan of the packed tarball', join(work, 'package'), ['**/*.js', 'package.json']);
} finally {
	rmSync(work, { recursive: true, force: true });
}
console.log(`${2 - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
