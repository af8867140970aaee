import type { Bench, Table } from '../Bench.mjs';
import { rounds, type Way } from '../rounds.mjs';
import { clientWay, nodeWay } from '../ways/asWay.mjs';
import { ourNode } from '../ways/nodes.mjs';
import { ratio, seconds, whole } from './cells.mjs';
import { atMost } from './targets.mjs';

const PEOPLE = 100_000;
const LATENCY_MS = 80;
/** What our node asks for where four attributes are chosen. */
const QUERY = new URLSearchParams({
	limit: '200',
	search: 'status pr',
	fields: 'id,status,lastUpdated,profile:(login,email,firstName,lastName)',
});

/** Everybody read from an org that takes its time: what paging allows, one range or several side by side. */
export async function latencyTable(bench: Bench): Promise<Table> {
	const count = Math.ceil(PEOPLE * bench.scale);
	const measured = await rounds(ways(bench, count), bench.runs, bench.tell);
	const [mine, pages] = measured.map(({ figures }) => figures);
	return {
		title: `${whole(count)} people imported, ${LATENCY_MS} ms latency`,
		about:
			'Pages of one list come one after the other. Our node reads several ranges of IDs side by side where the org’s search allows that.',
		rows: [
			['way', '× page after page', 'time', 'processor', 'requests'],
			...measured.map(({ name, figures, failure }) => [
				name,
				ratio(figures.ms, pages?.ms),
				failure ?? seconds(figures.ms),
				seconds(figures.cpuMs),
				whole(figures.requests),
			]),
		],
		targets: [atMost('times what paging allows', mine?.ms, pages?.ms, 1.1)],
	};
}

function ways(bench: Bench, people: number): Way[] {
	const work = {
		slug: 'latency',
		wish: { people, knobs: { latencyMs: LATENCY_MS } },
		rows: [{}],
	};
	const parameters = { operation: 'readUsers', returnAll: true };
	return [
		nodeWay(bench, work, 'Okta Import Hub Profiles (ours), 4 attributes', async (hub) =>
			ourNode(bench.n8n, { hub }, 'importHubProfiles', parameters),
		),
		clientWay(bench, work, 'Bare client, page after page', {
			way: 'bare',
			work: 'pages',
			count: 1,
			from: 0,
			atOnce: 1,
			reads: [`/api/v1/users?${QUERY.toString()}`],
		}),
	];
}
