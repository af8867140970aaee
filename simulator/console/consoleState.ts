import type { Org } from '../org';
import { bucketGauges, type BucketGauge } from './bucketGauges';
import { groupRows, type GroupRow } from './groupRows';
import { usersShown, type UsersShown } from './usersShown';

export interface RequestRow {
	/** Its place in the journal. */
	serial: number;
	at: number;
	method: string;
	path: string;
	/** 0: the connection was cut. */
	status: number;
}

/** Everything the page shows. Times are milliseconds since 1970 by the org's clock. */
export interface ConsoleState {
	name: string;
	baseUrl: string;
	now: number;
	plan: string;
	/** Whether limits are enforced. */
	rateLimits: boolean;
	users: UsersShown;
	groups: { total: number; rows: GroupRow[] };
	buckets: BucketGauge[];
	requests: { total: number; writes: number; refused: number; rows: RequestRow[] };
}

const REQUESTS_SHOWN = 60;

function requests(org: Org): ConsoleState['requests'] {
	const { entries } = org.journal;
	const begin = Math.max(0, entries.length - REQUESTS_SHOWN);
	const rows = entries
		.slice(begin)
		.map(({ at, method, path, status }, i) => ({ serial: begin + i, at, method, path, status }))
		.reverse();
	return {
		total: entries.length,
		writes: org.journal.writes().length,
		refused: entries.filter(({ status }) => status >= 400).length,
		rows,
	};
}

/** What the org looks like now, to somebody who looks for `wanted` among its users. */
export function consoleState(org: Org, wanted: string): ConsoleState {
	const { name, baseUrl, knobs, state } = org;
	return {
		name,
		baseUrl,
		now: org.now(),
		plan: knobs.plan,
		rateLimits: knobs.rateLimits,
		users: usersShown(org, wanted),
		groups: { total: state.groups.size, rows: groupRows(org) },
		buckets: bucketGauges(org),
		requests: requests(org),
	};
}
