// `npm test`. Only Node's own modules until the development tree is installed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from '../scripts/installDependencies.mjs';
import { packageFolder } from '../scripts/packageFolder.mjs';
import { withProgress } from '../scripts/progress.mjs';
import { runCommand, stopChildren } from '../scripts/runCommand.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => (stopChildren(), process.exit(130)));
}

const bin = (name) => join(packageFolder, 'node_modules', '.bin', name);
const here = { cwd: packageFolder };
const tally = { passed: 0, failed: 0 };

/** One thing that holds or does not; its output is shown only when it does not. */
async function check(title, work) {
	const failure = await withProgress(title, work).then(
		() => undefined,
		(error) => error,
	);
	if (!failure) return (tally.passed += 1);
	tally.failed += 1;
	console.log(`\n${failure.output ?? failure.stack}\n`);
	return undefined;
}

const run =
	(command, ...args) =>
	async () =>
		await runCommand(bin(command), args, here);

/** Jest's own report is the judge: a run that executed no test has failed. */
async function jest(tell) {
	const folder = mkdtempSync(join(tmpdir(), 'org2org-jest-'));
	const report = join(folder, 'report.json');
	let done = 0;
	tell(() => `, ${done} test files`);
	const onLine = (line) => {
		if (/^(PASS|FAIL) /.test(line)) done += 1;
		if (line.startsWith('FAIL ')) console.log(`  ${line}`);
	};
	try {
		const args = ['--ci', '--silent', '--json', `--outputFile=${report}`];
		const ended = await runCommand(bin('jest'), args, { ...here, onLine }).catch((error) => error);
		const counted = JSON.parse(readFileSync(report, 'utf8'));
		tally.passed += counted.numPassedTests;
		tally.failed += counted.numFailedTests + counted.numRuntimeErrorTestSuites;
		const nothing = counted.numPassedTests === 0;
		if (!counted.success || nothing)
			throw new Error(faultsOf(counted, ended) || 'no test was executed');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function faultsOf({ testResults }, ended) {
	const faults = testResults
		.filter(({ status }) => status === 'failed')
		.map(({ message }) => message);
	return [...new Set(faults)].join('\n') || (ended instanceof Error ? ended.message : '');
}

await installDependencies();
await check('Build', run('gulp', 'build'));
await Promise.all([
	check("Lint: n8n's rules, strict", run('n8n-node', 'lint')),
	check('Types', run('tsc', '--noEmit', '-p', 'tsconfig.all.json')),
]);
await Promise.all([
	check(
		'Lint: eslint-plugin-n8n-nodes-base',
		run('eslint', '-c', 'eslint.nodes-base.config.mjs', 'nodes', 'credentials', 'package.json'),
	),
	check('Format', run('prettier', '--check', '.')),
]);
const jestFailure = await withProgress(
	'Tests: units, simulator, nodes on the n8n engine',
	jest,
).then(
	() => undefined,
	(error) => error,
);
if (jestFailure) console.log(`\n${jestFailure.message}\n`);

console.log(
	tally.failed === 0 && !jestFailure ? '\nAll is well.' : '\nSomething does not hold, see above.',
);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 && !jestFailure ? 0 : 1);
