// `npm run test:queue`: n8n's own distributed engine (main, two workers, Redis, PostgreSQL) with our package on all of
// them, on one simulated hub. `--n8n <path>` takes another n8n.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findN8n } from '../../demo/setup/findN8n.mjs';
import { installHost } from '../../demo/setup/installHost.mjs';
import { Stop } from '../../demo/Stop.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { packPackage } from '../../scripts/packPackage.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { everyoneOnce } from './everyoneOnce.mjs';
import { tell, type Finding } from '../n8n/Finding.mjs';
import { loseWorker } from './loseWorker.mjs';
import { openCluster } from './openCluster.mjs';

async function judge(stop: Stop): Promise<void> {
	const { values } = parseArgs({ options: { n8n: { type: 'string' } } });
	const tarball = await packPackage(join(packageFolder, 'node_modules', '.cache', 'test-queue'));
	const program = values.n8n === undefined ? await installHost() : await findN8n(values.n8n);
	if (!program) throw new Error(`No n8n at ${values.n8n}`);
	const cluster = await withProgress(
		`Starting PostgreSQL, Redis, n8n ${program.version} and two workers`,
		async () => await openCluster(program, tarball, stop),
	);
	const findings: Finding[] = [
		...(await everyoneOnce(cluster, stop)),
		...(await loseWorker(cluster, stop)),
	];
	const failed = tell(findings);
	console.log(`\n${findings.length - failed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

const stop = new Stop();
judge(stop)
	.catch((error: unknown) => {
		process.exitCode = stop.signal.aborted ? 130 : 1;
		console.error(error instanceof Error ? error.message : error);
	})
	.finally(async () => await stop.everything());
