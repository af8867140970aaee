// `npm run unused`: files, exports and dependencies that nobody uses.
import { join } from 'node:path';
import { installBeside } from '../../scripts/installBeside.mjs';
import { installDependencies } from '../../scripts/installDependencies.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';

await installDependencies();
const place = await installBeside(
	'unused',
	join(packageFolder, 'test', 'unused'),
	'Installing knip (once)',
);
const knip = join(place, 'node_modules', '.bin', 'knip');
try {
	const config = join('test', 'unused', 'knip.json');
	await runCommand(knip, ['--no-progress', '--config', config], { cwd: packageFolder });
	console.log('1 passed, 0 failed: no file, export or dependency is left over');
} catch (error) {
	console.log(error.output ?? error.stack);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}
