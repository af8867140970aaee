// `npm run mutation`: breaks src/domain and src/okta in thousands of small ways and counts what their own tests notice.
// `npm run mutation -- src/domain/password.ts …` takes the named files alone, `-- --one-in 10` every tenth file, for an
// estimate in about a tenth of the time. What did not change since the last run is not judged again, unless it is named.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installBeside } from '../../scripts/installBeside.mjs';
import { installDependencies } from '../../scripts/installDependencies.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';

await installDependencies();
const place = await installBeside(
	'mutation',
	join(packageFolder, 'test', 'mutation'),
	'Installing Stryker (once)',
);
const modules = join(place, 'node_modules');
const config = JSON.parse(readFileSync(new URL('stryker.json', import.meta.url), 'utf8'));
config.plugins = [join(modules, '@stryker-mutator', 'jest-runner', 'dist', 'src', 'index.js')];

const FOLDERS = ['domain', 'okta'];
const { values, positionals } = parseArgs({
	options: { 'one-in': { type: 'string', default: '1' } },
	allowPositionals: true,
});
const scores = [];
for (const folder of FOLDERS) {
	const mutate = filesOf(folder).filter((_, at) => at % Number(values['one-in']) === 0);
	if (mutate.length > 0) scores.push({ folder, ...(await judge(folder, mutate)) });
}
for (const { folder, seen, all } of scores)
	console.log(`src/${folder}: ${seen} of ${all} noticed, ${percent(seen, all)} %`);
const seen = scores.reduce((sum, score) => sum + score.seen, 0);
const all = scores.reduce((sum, score) => sum + score.all, 0);
console.log(
	`together: ${seen} of ${all} noticed, ${percent(seen, all)} % (wanted: ${config.thresholds.break} %)`,
);
if (!(percent(seen, all) >= config.thresholds.break)) process.exitCode = 1;

function filesOf(folder) {
	const inside = (file) => file.startsWith(`src/${folder}/`);
	if (positionals.length > 0) return positionals.filter(inside);
	const all = readdirSync(join(packageFolder, 'src', folder), { recursive: true });
	return all
		.filter((file) => file.endsWith('.ts'))
		.map((file) => `src/${folder}/${file}`)
		.sort();
}

/** Each folder by its own tests, and each file of it by the nearest of them: see nearestTests.cjs. */
async function judge(folder, mutate) {
	const report = join('coverage', `mutation-${folder}.json`);
	const jest = { ...config.jest, config: { testMatch: [`**/test/${folder}/**/*.test.ts`] } };
	const order = join(packageFolder, `.stryker-${process.pid}.json`);
	const incrementalFile = join('coverage', `mutation-${folder}-incremental.json`);
	const jsonReporter = { fileName: report };
	const thresholds = { ...config.thresholds, break: null };
	const force = positionals.length > 0;
	writeFileSync(
		order,
		JSON.stringify({ ...config, jest, mutate, incrementalFile, jsonReporter, thresholds, force }),
	);
	try {
		const stryker = join(modules, '.bin', 'stryker');
		const child = spawn(stryker, ['run', order], { cwd: packageFolder, stdio: 'inherit' });
		const [code] = await once(child, 'exit');
		if (code !== 0) throw new Error(`Stryker ended with ${String(code)}`);
	} finally {
		rmSync(order, { force: true });
	}
	return scoreOf(JSON.parse(readFileSync(join(packageFolder, report), 'utf8')), mutate);
}

/**
 * As Stryker counts: what a test or a time limit noticed, of all that could be run. Its report holds the files of earlier
 * runs too, so only the wanted ones are counted.
 */
function scoreOf({ files }, wantedFiles) {
	const mutants = wantedFiles.flatMap((file) => files[file]?.mutants ?? []);
	const states = mutants.map(({ status }) => status);
	const count = (...wanted) => states.filter((status) => wanted.includes(status)).length;
	const seen = count('Killed', 'Timeout');
	return { seen, all: seen + count('Survived', 'NoCoverage') };
}

function percent(part, whole) {
	return Number(((100 * part) / whole).toFixed(1));
}
