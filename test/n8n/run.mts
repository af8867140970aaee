// `npm run test:n8n`: the example workflows, and whatever else only a real n8n can show, in one n8n that is started once.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findN8n } from '../../demo/setup/findN8n.mjs';
import { installHost } from '../../demo/setup/installHost.mjs';
import { Stop } from '../../demo/Stop.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { packPackage } from '../../scripts/packPackage.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { openRealN8n } from './openRealN8n.mjs';
import { playChecks } from './playChecks.mjs';
import { readChecks } from './readChecks.mjs';

const USAGE = `npm run test:n8n                      everything in test/n8n/checks on the n8n of the demo
npm run test:n8n -- --only <text>     the checks with this text in their file's name or their own
npm run test:n8n -- --n8n <path>      on this n8n (1.123 or newer)
npm run test:n8n -- --oldest          on n8n 1.123, the oldest that is supported`;

/** n8n asks for this before a community node may be the tool of an AI agent. */
const SETTINGS = { N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true' };

async function judge(stop: Stop): Promise<void> {
	const { values } = parseArgs({
		options: { only: { type: 'string' }, n8n: { type: 'string' }, oldest: { type: 'boolean' } },
	});
	const checks = await readChecks(values.only);
	const tarball = await packPackage(join(packageFolder, 'node_modules', '.cache', 'test-n8n'));
	const program = await programOf(values);
	if (!program) throw new Error(USAGE);
	const n8n = await withProgress(
		`Starting n8n ${program.version}`,
		async () => await openRealN8n(program, tarball, stop, SETTINGS),
	);
	const { passed, failed } = await playChecks(n8n, checks, stop.signal);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

async function programOf({ n8n, oldest }: { n8n?: string; oldest?: boolean }) {
	if (n8n !== undefined) return await findN8n(n8n);
	return oldest ? await installHost('host-1.x', '1.123.81') : await installHost();
}

const stop = new Stop();
judge(stop)
	.catch((error: unknown) => {
		process.exitCode = stop.signal.aborted ? 130 : 1;
		console.error(error instanceof Error ? error.message : error);
	})
	.finally(async () => {
		await stop.everything();
		process.exit();
	});
