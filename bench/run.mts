/**
 * `npm run bench`: the nodes of this package beside every other way, on one simulated org, in one run. Prints the tables
 * and writes bench/results.md.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost } from '../demo/setup/installHost.mjs';
import { Stop } from '../demo/Stop.mjs';
import { packageFolder } from '../scripts/packageFolder.mjs';
import { packPackage } from '../scripts/packPackage.mjs';
import { withProgress } from '../scripts/progress.mjs';
import { installSdk } from './ways/installSdk.mjs';
import type { Bench, Table } from './Bench.mjs';
import { BenchN8n } from './n8n/BenchN8n.mjs';
import { OrgProcess } from './orgs/OrgProcess.mjs';
import { printTable, writeResults } from './report.mjs';
import { TABLES } from './tables/index.mjs';

const USAGE = `npm run bench                       every table, three runs of each way
npm run bench -- --only <text,…>    the tables with one of these texts in their name
npm run bench -- --runs 5           more runs
npm run bench -- --scale 0.1        a tenth of the sizes, for a quick look; writes no results without --keep
npm run bench -- --smoke            small sizes, once; fails where a count is wrong, whatever the times
npm run bench -- --packed <file>    with this tarball of the package, instead of packing it`;

const SMOKE = { only: 'creates,unchanged,groups,imports', runs: 1, scale: 0.1 };

type Flags = ReturnType<typeof readFlags>;

function readFlags() {
	const text = { type: 'string' } as const;
	const options = { only: text, runs: text, scale: text, packed: text } as const;
	const { values } = parseArgs({
		options: { ...options, smoke: { type: 'boolean' }, keep: { type: 'boolean' } },
	});
	const smoke = values.smoke ?? false;
	return {
		only: values.only ?? (smoke ? SMOKE.only : ''),
		runs: Number(values.runs ?? (smoke ? SMOKE.runs : 3)),
		scale: Number(values.scale ?? (smoke ? SMOKE.scale : 1)),
		packed: values.packed ?? '',
		keep: values.keep ?? (!smoke && values.scale === undefined),
		smoke,
	};
}

async function open(stop: Stop, { runs, scale, packed }: Flags): Promise<Bench> {
	const tarball =
		packed || (await packPackage(join(packageFolder, 'node_modules', '.cache', 'bench')));
	const program = await installHost();
	await installSdk();
	const orgs = new OrgProcess();
	stop.later(() => orgs.end());
	const n8n = await withProgress(
		`Starting n8n ${program.version}`,
		async () => await BenchN8n.open(program, tarball, stop),
	);
	const tell = (line: string) => {
		stop.signal.throwIfAborted();
		console.log(`  ${line}`);
	};
	return { orgs, n8n, runs, scale, tell };
}

/** What was measured is written down at once, so that a run that is cut has not been in vain. */
async function measure(bench: Bench, { only, keep }: Flags): Promise<Map<string, Table>> {
	const tables = new Map<string, Table>();
	const parts = only.split(',');
	for (const [name, table] of Object.entries(TABLES)) {
		if (!parts.some((part) => name.includes(part))) continue;
		console.log(`\n${name}`);
		const measured = await table(bench);
		tables.set(name, measured);
		printTable(measured);
		if (keep) writeResults([name, measured], Object.keys(TABLES), bench);
	}
	if (tables.size === 0) throw new Error(`${USAGE}\n\ntables: ${Object.keys(TABLES).join(', ')}`);
	return tables;
}

async function main(stop: Stop): Promise<void> {
	const flags = readFlags();
	const tables = await measure(await open(stop, flags), flags);
	const targets = [...tables.values()].flatMap((table) => table.targets);
	const missed = targets.filter(({ reached }) => !reached);
	console.log(`\n${targets.length - missed.length} of ${targets.length} marks reached`);
	if (!flags.smoke) return;
	const wrong = missed.filter(({ isCount }) => isCount);
	const counted = targets.filter(({ isCount }) => isCount).length;
	for (const { what, figure } of wrong) console.log(`does not hold: ${what}: ${figure}`);
	console.log(`${counted - wrong.length} passed, ${wrong.length} failed`);
	process.exitCode = wrong.length > 0 || counted === 0 ? 1 : 0;
}

const stop = new Stop();
main(stop)
	.catch((error: unknown) => {
		process.exitCode = stop.signal.aborted ? 130 : 1;
		console.error(error);
	})
	.finally(async () => await stop.everything());
