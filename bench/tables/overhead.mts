import { withOrg, type Bench, type Table } from '../Bench.mjs';
import { person } from '../orgs/person.mjs';
import { runOverhead } from '../ways/runOverhead.mjs';
import { ratio } from './cells.mjs';
import { atMost } from './targets.mjs';

const CALLS = 250;
const ROUNDS_FOR_EACH_RUN = 8;
const PEOPLE = 20;

/** What one call costs in processor time, in n8n's own engine. */
export async function overheadTable(bench: Bench): Promise<Table> {
	const calls = Math.ceil(CALLS * bench.scale);
	const reads = Array.from(
		{ length: PEOPLE },
		(_, at) => `/api/v1/users/${encodeURIComponent(person(at).login)}`,
	);
	const { done: facts } = await withOrg(bench, { people: PEOPLE }, async ({ url, token }) =>
		runOverhead({ url, token, reads, calls, rounds: bench.runs * ROUNDS_FOR_EACH_RUN }),
	);
	const line = (name: string, ms: number) => [name, ratio(ms, facts.helper), `${ms.toFixed(2)} ms`];
	return {
		title: 'Processor time of one call',
		about: `Reads of one user, 20 at once, ${calls} a round, in n8n’s engine (n8n-core) outside a server; there no database is asked for the credential, which n8n does for every call where it is not resolved once.`,
		rows: [
			['way', '× n8n’s helper', 'processor time a call'],
			line('n8n’s request helper', facts.helper),
			line('n8n’s request helper, credential resolved once', facts.helperOnce),
			line('Our client on top of it', facts.ours),
		],
		targets: [
			atMost('times n8n’s helper, which resolves the credential', facts.ours, facts.helper, 1.1),
			atMost('times n8n’s helper with the credential given', facts.ours, facts.helperOnce, 1.1),
		],
	};
}
