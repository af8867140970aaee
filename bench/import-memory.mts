import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/*
 * How much memory an import in batches needs: `tsx bench/import-memory.mts [users …] [--read]` (100,000 unless told;
 * with --read the spoke stays empty and nobody is matched).
 *
 * The node runs as built, in n8n's engine, in a process of its own with a heap of 512 MB; the two simulated orgs live
 * in another one. Each batch is an execution of its own, as in a loop around a sub-workflow.
 */

const HEAP_MB = 512;
/** Of the simulated orgs, which hold everybody at once. */
const ORGS_HEAP_MB = 12_288;

interface Measured {
	work: string;
	users: number;
	batches: number;
	read: number;
	seconds: number;
	peakHeapMb: number;
	peakRssMb: number;
}

const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function firstLine(child: ChildProcess): Promise<string> {
	if (!child.stdout) throw new Error('no output to read');
	const lines = createInterface({ input: child.stdout });
	const ended = once(child, 'exit').then(([code]) => {
		throw new Error(`ended with ${String(code)} before it said anything`);
	});
	const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
	return line;
}

function start(script: string, args: string[], node: string[] = []): ChildProcess {
	const command = [...node, '--import', 'tsx', script, ...args];
	return spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function measure(users: number, works: string[]): Promise<Measured[]> {
	const heap = [`--max-old-space-size=${ORGS_HEAP_MB}`];
	const orgs = start(beside('./importOrgs.ts'), [String(users), ...works], heap);
	try {
		const credentials = await firstLine(orgs);
		const results: Measured[] = [];
		for (const work of works) {
			const args = [work, credentials];
			const small = [`--max-old-space-size=${HEAP_MB}`];
			const worker = start(beside('./importWorker.ts'), args, small);
			results.push({ ...(JSON.parse(await firstLine(worker)) as Measured), users });
		}
		return results;
	} finally {
		orgs.kill();
	}
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { read: { type: 'boolean', default: false } },
	});
	const works = values.read ? ['read'] : ['read', 'report'];
	for (const users of positionals.length > 0 ? positionals.map(Number) : [100_000]) {
		for (const result of await measure(users, works)) process.stdout.write(`${line(result)}\n`);
	}
}

const line = ({ work, users, batches, read, seconds, peakHeapMb, peakRssMb }: Measured) =>
	`${work.padEnd(8)} ${String(users).padStart(9)} users  ${String(batches).padStart(5)} batches  ${String(read).padStart(9)} read  ` +
	`${seconds.toFixed(1).padStart(7)} s  heap ${peakHeapMb} MB  process ${peakRssMb} MB`;

void main();
