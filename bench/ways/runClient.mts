import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../scripts/runCommand.mjs';

/** What a client outside n8n has to do. */
export interface ClientOrder {
	way: 'bare' | 'sdk';
	/** pages: follow `rel="next"` from the first of `reads` to the end. */
	work: 'create' | 'read' | 'pages';
	url: string;
	token: string;
	count: number;
	/** Number of the first person. */
	from: number;
	/** Requests under way at once. */
	atOnce: number;
	/** Paths, where the work is to read. */
	reads?: string[];
}

export interface ClientFacts {
	ms: number;
	/** Processor time of the client's process; starting it is not counted. */
	cpuMs: number;
	/** Requests that were answered with success. */
	done: number;
}

/** Runs a client outside n8n in a process of its own. */
export async function runClient(order: ClientOrder): Promise<ClientFacts> {
	const script = fileURLToPath(new URL('./clientWorker.mts', import.meta.url));
	const folder = mkdtempSync(join(tmpdir(), 'org2org-client-'));
	const file = join(folder, 'order.json');
	try {
		writeFileSync(file, JSON.stringify(order));
		const printed = await runCommand(process.execPath, ['--import', 'tsx', script, file]);
		return JSON.parse(printed.split('\n').at(-1) ?? '{}') as ClientFacts;
	} finally {
		rmSync(folder, { recursive: true });
	}
}
