// `npm run test:core-1x`: the tests of the nodes once more, on the engine of n8n 1.123, the oldest that is supported.
// `npm run test:core-1x -- pushGroup` runs those whose file name says so.
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBeside } from '../../scripts/installBeside.mjs';
import { installDependencies } from '../../scripts/installDependencies.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';

const bin = (name) => join(packageFolder, 'node_modules', '.bin', name);
const here = { cwd: packageFolder };

await installDependencies();
const beside = await installBeside(
	'core-1x',
	join(packageFolder, 'test', 'core-1x'),
	'Installing the engine of n8n 1.123 (once)',
);
await withProgress('Build', async () => await runCommand(bin('gulp'), ['build'], here));

/** Whatever asks for n8n's engine, the built nodes included, gets the old one. */
const config = {
	...createRequire(import.meta.url)('../../jest.config.js'),
	rootDir: packageFolder,
	// A whole engine beside another on a busy machine takes its time.
	testTimeout: 180_000,
	testMatch: ['**/test/{nodes,regressions}/**/*.test.ts'],
	moduleNameMapper: {
		'^(n8n-core|n8n-workflow)(/.*)?$': join(beside, 'node_modules', '$1$2'),
	},
};

const work = mkdtempSync(join(tmpdir(), 'org2org-core-1x-'));
const report = join(work, 'report.json');
try {
	const args = [
		'--config',
		JSON.stringify(config),
		'--ci',
		'--silent',
		'--json',
		...process.argv.slice(2),
	];
	await withProgress('The nodes on n8n-core 1.122', async () => {
		await runCommand(bin('jest'), [...args, `--outputFile=${report}`], here).catch((error) => {
			if (error.name !== 'CommandFailed') throw error;
		});
	});
	tell(JSON.parse(readFileSync(report, 'utf8')));
} finally {
	rmSync(work, { recursive: true, force: true });
}

/** Jest's own report is the judge: a run that executed no test has failed. */
function tell({ testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success }) {
	for (const { status, message } of testResults) if (status === 'failed') console.log(message);
	const version = JSON.parse(
		readFileSync(join(beside, 'node_modules', 'n8n-core', 'package.json'), 'utf8'),
	).version;
	console.log(`${testResults.length} test files on n8n-core ${version}, Node ${process.version}`);
	console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
	process.exitCode = success && numPassedTests > 0 ? 0 : 1;
}
