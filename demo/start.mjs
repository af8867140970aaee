// `npm start`. Up to the installation of the development tree only Node's own modules may be used here.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from '../scripts/installDependencies.mjs';
import { packageFolder } from '../scripts/packageFolder.mjs';
import { packPackage } from '../scripts/packPackage.mjs';
import { stopChildren } from '../scripts/runCommand.mjs';
import { whenOrphaned } from '../scripts/whenOrphaned.mjs';
import { findN8n } from './setup/findN8n.mjs';
import { installHost } from './setup/installHost.mjs';

const USAGE = `npm start                    the demo: two simulated orgs, a real n8n, an HR feed; Ctrl-C ends it
npm start -- --once          the same, and ends when the outcome is there (exit code 0: it is right)
npm start -- --fresh         forget the orgs and the n8n of former runs
npm start -- --n8n <path>    use this n8n (1.123 or newer) and install none
npm start -- --hub-dies      the hub breaks down in the middle of the feed and comes back`;

const flags = {
	once: { type: 'boolean', default: false },
	fresh: { type: 'boolean', default: false },
	'hub-dies': { type: 'boolean', default: false },
	n8n: { type: 'string' },
	help: { type: 'boolean', default: false },
};

let run;
let stopped;
function stop(signal) {
	stopped ??= signal;
	if (run) return run.kill(signal);
	stopChildren();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
whenOrphaned(() => stop('SIGTERM'));

function readFlags() {
	try {
		const { values } = parseArgs({ options: flags });
		if (!values.help) return values;
		console.log(USAGE);
		process.exit(0);
	} catch (error) {
		console.error(`${error.message}\n\n${USAGE}`);
		process.exit(2);
	}
}

async function prepare(values) {
	await installDependencies();
	const tarball = await packPackage(join(packageFolder, 'node_modules', '.cache', 'okta-org2org'));
	const n8n = (await findN8n(values.n8n)) ?? (await installHost());
	return { tarball, n8n, once: values.once, fresh: values.fresh, hubDies: values['hub-dies'] };
}

/** The demo itself is TypeScript, like the simulated orgs it starts. */
async function play(order) {
	const main = join(packageFolder, 'demo', 'main.mts');
	run = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(order)], {
		cwd: packageFolder,
		stdio: 'inherit',
	});
	return await new Promise((resolve, reject) => {
		run.once('error', reject);
		run.once('exit', (code) => resolve(code ?? 1));
	});
}

try {
	const order = await prepare(readFlags());
	process.exitCode = stopped ? 130 : await play(order);
} catch (error) {
	if (!stopped) console.error(`\n${error.message}`);
	process.exitCode = stopped ? 130 : 1;
}
