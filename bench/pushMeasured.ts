/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Fault } from '../simulator/wire/Fault';
import { orgsWith, push, type Orgs } from '../test/support/pushing';

/** The largest group that a push is held to. */
export const HEAVIEST = 50_000;

const MB = 1024 * 1024;

const SIGNED_OUT: Fault = { effect: { kind: 'error', code: 'E0000011' }, times: Infinity };

/** What one push of one group took. */
export interface MeasuredPush {
	work: 'cut' | 'resumed' | 'unchanged';
	/** Calls to both orgs; a push that was cut does not tell. */
	requests?: number;
	added: number;
	kept: number;
	seconds: number;
	/** Heap beyond what the two simulated orgs held before. */
	heapMb: number;
}

/** Pushes a group of so many members, cut in the middle, then to its end, then once more with nothing left to do. */
export async function measurePush(members: number): Promise<MeasuredPush[]> {
	const names = Array.from({ length: members }, (_, at) => `p${at}`);
	const orgs = orgsWith({ members: names });
	for (const org of [orgs.hub, orgs.spoke]) org.knobs.journalSize = 10;
	const cutAfter = Math.floor(members / 2);
	return [
		await measured(orgs, 'cut', cutAfter),
		await measured(orgs, 'resumed'),
		await measured(orgs, 'unchanged'),
	];
}

async function measured(
	orgs: Orgs,
	work: MeasuredPush['work'],
	cutAfter = Infinity,
): Promise<MeasuredPush> {
	globalThis.gc?.();
	const [before, begun] = [process.memoryUsage().heapUsed, Date.now()];
	let [peak, changes] = [before, 0];
	const { faults } = orgs.hub.knobs;
	const report = (line: string) => {
		peak = Math.max(peak, process.memoryUsage().heapUsed);
		changes = Number(/: (\d+) of \d+ changes$/.exec(line)?.[1] ?? changes);
		if (changes >= cutAfter && faults.length === 0) faults.push(SIGNED_OUT);
	};
	const outcome = await push(orgs, { settings: { report } }).catch(() => undefined);
	faults.length = 0;
	if (!outcome && cutAfter === Infinity) throw new Error(`the push did not come to its end`);
	return {
		work,
		requests: outcome?.requests,
		added: outcome?.added.length ?? changes,
		kept: outcome?.kept ?? 0,
		seconds: (Date.now() - begun) / 1_000,
		heapMb: Math.round((peak - before) / MB),
	};
}
