// `npm run mutation`: breaks src/domain and src/okta in thousands of small ways and counts what the tests notice.
// `npm run mutation -- src/domain/password.ts …` takes the named files alone. What did not change is not judged again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
const files = process.argv.slice(2);
if (files.length > 0) config.mutate = files;

const order = join(packageFolder, `.stryker-${process.pid}.json`);
writeFileSync(order, JSON.stringify(config));
try {
	const stryker = join(modules, '.bin', 'stryker');
	const child = spawn(stryker, ['run', order], { cwd: packageFolder, stdio: 'inherit' });
	const [code] = await once(child, 'exit');
	process.exitCode = code ?? 1;
} finally {
	rmSync(order, { force: true });
}
