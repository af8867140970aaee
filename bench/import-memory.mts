import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/*
 * How much memory an import in batches needs: `tsx bench/import-memory.mts [users …]` (100,000 unless told).
 *
 * The node runs as built, in n8n's engine, in a process of its own with a heap of 512 MB; the two simulated orgs live
 * in another one. Each batch is an execution of its own, as in a loop around a sub-workflow.
 */

const HEAP_MB = 512;

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

async function measure(users: number): Promise<Measured[]> {
	const orgs = start(beside('./importOrgs.ts'), [String(users)]);
	try {
		const credentials = await firstLine(orgs);
		const results: Measured[] = [];
		for (const work of ['read', 'report']) {
			const args = [work, credentials];
			const heap = [`--max-old-space-size=${HEAP_MB}`];
			const worker = start(beside('./importWorker.ts'), args, heap);
			results.push({ ...(JSON.parse(await firstLine(worker)) as Measured), users });
		}
		return results;
	} finally {
		orgs.kill();
	}
}

async function main(): Promise<void> {
	const sizes = process.argv.slice(2).map(Number);
	for (const users of sizes.length > 0 ? sizes : [100_000]) {
		for (const result of await measure(users)) process.stdout.write(`${line(result)}\n`);
	}
}

const line = ({ work, users, batches, read, seconds, peakHeapMb, peakRssMb }: Measured) =>
	`${work.padEnd(8)} ${String(users).padStart(9)} users  ${String(batches).padStart(5)} batches  ${String(read).padStart(9)} read  ` +
	`${seconds.toFixed(1).padStart(7)} s  heap ${peakHeapMb} MB  process ${peakRssMb} MB`;

void main();
