import type { Bench, Table } from '../Bench.mjs';
import { createsTable } from './creates.mjs';
import { growthTable } from './growth.mjs';
import { groupsTable } from './groups.mjs';
import { importsTable } from './imports.mjs';
import { latencyTable } from './latency.mjs';
import { limitedTable } from './limited.mjs';
import { overheadTable } from './overhead.mjs';
import { unchangedTable } from './unchanged.mjs';
import { workersTable } from './workers.mjs';

/** Every table of the report, in its order. */
export const TABLES: Readonly<Record<string, (bench: Bench) => Promise<Table>>> = {
	creates: createsTable,
	limited: limitedTable,
	unchanged: unchangedTable,
	groups: groupsTable,
	imports: importsTable,
	latency: latencyTable,
	workers: workersTable,
	overhead: overheadTable,
	growth: growthTable,
};
