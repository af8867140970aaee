// `npm run test:install`: the package is published to a registry of our own and installed from there into a real n8n, by the
// way that n8n's documentation calls manual installation. `--n8n <path>` takes another n8n.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findN8n } from '../../demo/setup/findN8n.mjs';
import { installHost } from '../../demo/setup/installHost.mjs';
import { Stop } from '../../demo/Stop.mjs';
import { installBeside } from '../../scripts/installBeside.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { packPackage } from '../../scripts/packPackage.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { openRealN8n, type RealN8n } from '../n8n/openRealN8n.mjs';
import { playChecks } from '../n8n/playChecks.mjs';
import { readChecks } from '../n8n/readChecks.mjs';
import { tell, type Finding } from '../n8n/Finding.mjs';
import { npmAt } from './npmAt.mjs';
import { startRegistry } from './startRegistry.mjs';

const NAME = 'n8n-nodes-okta-org2org';

async function judge(stop: Stop): Promise<void> {
	const { values } = parseArgs({ options: { n8n: { type: 'string' } } });
	const program = values.n8n === undefined ? await installHost() : await findN8n(values.n8n);
	if (!program) throw new Error(`No n8n at ${values.n8n}`);
	const registry = await openRegistry(stop);
	const n8n = await withProgress(
		`Starting n8n ${program.version} without the package`,
		async () => {
			const settings = { N8N_COMMUNITY_PACKAGES_REGISTRY: registry.url };
			return await openRealN8n(program, undefined, stop, settings);
		},
	);
	const findings = [await askN8n(n8n), await installByHand(n8n, registry.npm)];
	await withProgress('Starting n8n again', async () => await n8n.restart());
	const failed = tell(findings);
	const played = await playChecks(n8n, await readChecks('joiner'), stop.signal);
	const all = { passed: findings.length - failed + played.passed, failed: failed + played.failed };
	console.log(`\n${all.passed} passed, ${all.failed} failed`);
	process.exitCode = all.failed === 0 ? 0 : 1;
}

/** A registry that has the package, and an npm that knows no other. */
async function openRegistry(stop: Stop) {
	const tarball = await packPackage(join(packageFolder, 'node_modules', '.cache', 'test-install'));
	const title = 'Installing verdaccio (once)';
	const from = join(packageFolder, 'test', 'registry');
	const installed = await installBeside('registry', from, title);
	const folder = mkdtempSync(join(tmpdir(), 'org2org-registry-'));
	stop.later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	const url = await startRegistry(installed, folder, stop);
	const npm = npmAt(url, folder);
	await withProgress('Publishing the package to a registry of our own', async () => {
		await npm(['publish', tarball, '--ignore-scripts'], folder);
	});
	return { url, npm };
}

/**
 * Settings → Community nodes of n8n reads another registry than the public one with a licence only (n8n,
 * `feat:communityNodes:customRegistry`). Should that change, this finding says so, and the dialog can be shown too.
 */
async function askN8n({ rest }: RealN8n): Promise<Finding> {
	const answer = await rest.call('POST', '/community-packages', { name: NAME }).then(
		() => 'installed',
		(error: unknown) => (error instanceof Error ? error.message : String(error)),
	);
	return {
		what: 'n8n itself asks for a licence before it installs from another registry',
		holds: /licen[cs]e/i.test(answer),
		seen: /Your licen[^."]*\./.exec(answer)?.[0] ?? answer,
	};
}

/** n8n's documentation, "Install community nodes: manual installation". */
async function installByHand(
	{ userFolder }: RealN8n,
	npm: (args: string[], cwd: string) => Promise<string>,
): Promise<Finding> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	await withProgress('npm install in the nodes folder of n8n', async () => {
		await npm(['install', NAME, '--legacy-peer-deps', '--ignore-scripts'], nodes);
	});
	const installed = readdirSync(join(nodes, 'node_modules')).filter(
		(name) => !name.startsWith('.'),
	);
	return {
		what: 'npm installs the package from the registry, and nothing besides',
		holds: installed.length === 1 && installed[0] === NAME,
		seen: installed.join(', '),
	};
}

const stop = new Stop();
judge(stop)
	.catch((error: unknown) => {
		process.exitCode = stop.signal.aborted ? 130 : 1;
		console.error(error instanceof Error ? error.message : error);
	})
	.finally(async () => await stop.everything());
