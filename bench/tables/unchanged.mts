import { nodeFigures, nodeOnOrg, withOrg, type Bench, type Table } from '../Bench.mjs';
import { feedRow } from '../orgs/person.mjs';
import { rounds, type Measured, type Way } from '../rounds.mjs';
import { provisionNode } from '../ways/nodes.mjs';
import { runClient } from '../ways/runClient.mjs';
import { ratio, seconds, whole } from './cells.mjs';
import { atMost, countAtMost } from './targets.mjs';

const PEOPLE = 10_000;
const AT_ONCE = 20;

/** A feed of people who are in the hub already, exactly so: nothing is to be done. */
export async function unchangedTable(bench: Bench): Promise<Table> {
	const count = Math.ceil(PEOPLE * bench.scale);
	const measured = await rounds(ways(bench, count), bench.runs, bench.tell);
	const [mine, bound] = measured.map(({ figures }) => figures);
	return {
		title: `${whole(count)} people, all unchanged`,
		about:
			'50 ms latency and Okta’s limits for a workforce org. Done naively this is a read for each of them. The bare client sends what our node sent; it compares nobody with anything. Ours also reads every row’s fields through n8n, checks and compares them; the processor column shows what that and n8n’s own work cost.',
		rows: rowsOf(measured),
		targets: [
			countAtMost('requests for each person', mine?.requests, count, 0.05),
			atMost('times the bound of those requests', mine?.ms, bound?.ms, 1.2),
		],
	};
}

function ways(bench: Bench, count: number): Way[] {
	const wish = { people: count, knobs: { latencyMs: 50, rateLimits: true } };
	const rows = Array.from({ length: count }, (_, at) => feedRow(at));
	let reads: string[] = [];
	const ours = async () => {
		const done = await nodeOnOrg(bench, 'unchanged-ours', wish, rows, async (org) =>
			provisionNode(bench.n8n, org),
		);
		reads = done.facts.reads;
		return nodeFigures(done);
	};
	const bare = async () => {
		const order = { way: 'bare', work: 'read', count: reads.length, from: 0 } as const;
		const { done, facts } = await withOrg(bench, wish, async ({ url, token }) =>
			runClient({ ...order, url, token, atOnce: AT_ONCE, reads }),
		);
		return { ms: done.ms, cpuMs: done.cpuMs, requests: facts.requests, limited: facts.limited };
	};
	return [
		{ name: 'Okta Provision User (ours)', run: ours },
		{ name: `The same requests by a bare client, ${AT_ONCE} at once`, run: bare },
	];
}

function rowsOf(measured: readonly Measured[]): string[][] {
	const bound = measured[1]?.figures;
	return [
		['way', '× the bound', 'time', 'processor', 'requests', 'answers of 429'],
		...measured.map(({ name, figures, failure }) => [
			name,
			ratio(figures.ms, bound?.ms),
			failure ?? seconds(figures.ms),
			seconds(figures.cpuMs),
			whole(figures.requests),
			whole(figures.limited),
		]),
	];
}
