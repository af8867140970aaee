/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../test/support/engine';

/* Reads or reports everybody in batches and tells on one line what it took. */

const [work = '', credentials = '{}'] = process.argv.slice(2);

const PARAMETERS: Record<string, IDataObject> = {
	read: { operation: 'readUsers' },
	report: {
		operation: 'importUsers',
		linkAttribute: 'hubId',
		options: { returns: 'summary' },
	},
};

const MB = 1024 * 1024;

const tell = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const begun = Date.now();
	const staticData: IDataObject = {};
	let [cursor, read, batches, peak] = ['', 0, 0, 0];
	for (let hasMore = true; hasMore; batches += 1) {
		const { outputs, error } = await runNode({
			name: 'importHubProfiles',
			parameters: {
				...PARAMETERS[work],
				returnAll: true,
				inBatches: true,
				batchSize: 1_000,
				continueFrom: cursor,
			},
			credentials: JSON.parse(credentials) as IDataObject,
			staticData,
		});
		if (error) throw error;
		const summary = outputs.at(-1)?.[0]?.json ?? {};
		cursor = String(summary.cursor);
		hasMore = summary.hasMore === true;
		read += Number(summary.read);
		peak = Math.max(peak, process.memoryUsage().heapUsed);
	}
	tell(
		JSON.stringify({
			work,
			batches,
			read,
			seconds: (Date.now() - begun) / 1_000,
			peakHeapMb: Math.round(peak / MB),
			peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
		}),
	);
	process.exit(0);
}

void main();
