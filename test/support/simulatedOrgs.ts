import type { IDataObject } from 'n8n-workflow';
import {
	createOrg,
	createRealClock,
	serve,
	type Seed,
	type Served,
	type SimulatedOrg,
} from '../../simulator';

export interface ServedOrg {
	org: SimulatedOrg;
	url: string;
	/** Fields of the credential that point at this org as the hub. */
	credentials: IDataObject;
	/** `GET /api/v1/users/ada` per request that was served, in order, queries left out. */
	calls(): string[];
	/** The same for everything that may change something. */
	writes(): string[];
	close(): Promise<void>;
}

/** A simulated hub on a real socket, for tests that go through n8n's own HTTP stack. */
export const serveHub = async (seed: Seed = {}) => await serveOrg('hub', seed);

export async function serveOrg(name: 'hub' | 'spoke', seed: Seed = {}): Promise<ServedOrg> {
	const org = createOrg({ name, clock: createRealClock(), seed });
	const served: Served = await serve(org, {});
	const called = (entry: { method: string; path: string }) =>
		`${entry.method} ${entry.path.split('?')[0]}`;
	return {
		org,
		url: served.url,
		credentials: { hubUrl: served.url, hubApiToken: org.token },
		calls: () => org.journal.entries.map(called),
		writes: () => org.journal.writes().map(called),
		close: async () => await served.close(),
	};
}
