import { fileURLToPath } from 'node:url';
import { runCommand } from '../../scripts/runCommand.mjs';

export interface OverheadOrder {
	url: string;
	token: string;
	/** Paths, gone round. */
	reads: string[];
	/** Calls in a round. */
	calls: number;
	rounds: number;
}

/** Milliseconds of processor time for one call. */
export interface OverheadFacts {
	/** n8n's helper as nodes commonly call it: it resolves the credential for every call. */
	helper: number;
	/** n8n's helper with the credential resolved once. */
	helperOnce: number;
	/** Our client: addresses, governor, retries, errors, on top of the helper. */
	ours: number;
}

export async function runOverhead(order: OverheadOrder): Promise<OverheadFacts> {
	const script = fileURLToPath(new URL('./overheadWorker.ts', import.meta.url));
	const printed = await runCommand(process.execPath, [
		'--import',
		'tsx',
		script,
		JSON.stringify(order),
	]);
	return JSON.parse(printed.split('\n').at(-1) ?? '{}') as OverheadFacts;
}
