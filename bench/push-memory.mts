import { HEAVIEST, measurePush, type MeasuredPush } from './pushMeasured';

/*
 * What the push of one large group costs: `tsx --expose-gc bench/push-memory.mts [members …]` (50,000 unless told). It is
 * cut in the middle, resumed, and repeated with nothing left to do. Ends with 1 where it costs more than promised.
 */

/** As many people as a page of members holds. */
const PAGE = 200;

/** Heap for one member of the source and of the hub group, with room for what is not collected yet. */
const KB_A_MEMBER = 6;
const BASE_MB = 40;

/** What is not as promised, in words. */
function faultsOf(
	members: number,
	{ work, requests, kept, added, heapMb }: MeasuredPush,
): string[] {
	const faults: string[] = [];
	const pages = 2 * Math.ceil(members / PAGE);
	if (work === 'unchanged' && requests !== pages + 3) faults.push(`not ${pages + 3} requests`);
	if (work === 'unchanged' && kept !== members) faults.push('not everybody was kept');
	if (work === 'resumed' && kept + added !== members) faults.push('not everybody is a member');
	if (work === 'resumed' && kept === 0) faults.push('it began anew');
	const mostMb = BASE_MB + (KB_A_MEMBER * members) / 1024;
	if (heapMb > mostMb) faults.push(`more than ${Math.round(mostMb)} MB`);
	return faults;
}

const column = (value: unknown, width: number) => String(value ?? '').padStart(width);

const line = (members: number, { work, requests, added, kept, seconds, heapMb }: MeasuredPush) =>
	`${column(members, 7)} members  ${work.padEnd(10)} ${column(requests, 7)} requests  ${column(added, 6)} added  ` +
	`${column(kept, 6)} kept  ${column(seconds.toFixed(1), 6)} s  heap + ${heapMb} MB`;

const sizes = process.argv.slice(2).map(Number);

for (const members of sizes.length > 0 ? sizes : [HEAVIEST])
	for (const measured of await measurePush(members)) {
		const faults = faultsOf(members, measured);
		if (faults.length > 0) process.exitCode = 1;
		process.stdout.write(`${[line(members, measured), ...faults].join('   ✗ ')}\n`);
	}
