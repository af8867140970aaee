import type { SimulatedOrg } from '../../simulator/index';

/** What an org was asked while something ran. */
export interface Traffic {
	reads: number;
	writes: number;
}

/** Counts the requests to an org while `work` runs. The console's own requests are not counted. */
export async function withTraffic<T>(
	org: SimulatedOrg,
	work: () => Promise<T>,
): Promise<{ result: T; traffic: Traffic }> {
	const before = new Set(org.journal.entries);
	const result = await work();
	const entries = org.journal.entries.filter(
		(entry) => !before.has(entry) && entry.path.startsWith('/api/'),
	);
	const reads = entries.filter(({ method }) => method === 'GET').length;
	return { result, traffic: { reads, writes: entries.length - reads } };
}
