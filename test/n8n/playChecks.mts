import type { NamedCheck } from './readChecks.mjs';
import type { RealN8n } from './openRealN8n.mjs';
import { Stage } from './Stage.mjs';

/**
 * Runs checks one after the other and says of each whether it holds.
 * @returns how many did, and how many did not
 */
export async function playChecks(
	n8n: RealN8n,
	checks: NamedCheck[],
	signal: AbortSignal,
): Promise<{ passed: number; failed: number }> {
	const tally = { passed: 0, failed: 0 };
	for (const check of checks) {
		signal.throwIfAborted();
		const began = Date.now();
		const fault = await play(n8n, check);
		tally[fault === undefined ? 'passed' : 'failed'] += 1;
		const mark = fault === undefined ? '✓ passed' : '✗ FAILED';
		console.log(`${mark}  ${check.title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
		if (fault !== undefined) console.log(`\n${fault}\n`);
	}
	return tally;
}

async function play(n8n: RealN8n, check: NamedCheck): Promise<string | undefined> {
	try {
		const stage = await Stage.set(n8n, check.orgs ?? {});
		await check.run(stage).finally(async () => await stage.strike());
		return undefined;
	} catch (error) {
		return error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
}
