import type { Bench, Table } from '../Bench.mjs';
import { feedRow } from '../orgs/person.mjs';
import { rounds, type Figures, type Measured, type Way } from '../rounds.mjs';
import { clientWay, nodeWay } from '../ways/asWay.mjs';
import { builtInCreate, httpRequestCreate, provisionNode } from '../ways/nodes.mjs';
import { ratio, seconds, whole } from './cells.mjs';
import { atMost, exactly } from './targets.mjs';

const PEOPLE = 1_000;
const PER_MINUTE = 600;
const MINUTE_MS = 60_000;
/** HTTP Request has no notion of limits; this is the pace a careful person would set. */
const CAREFUL = { batchSize: 10, batchInterval: 1_000 };

/** People created in an org that lets 600 calls a minute through: whole minutes, or the rounding of Okta’s reset shows. */
export async function limitedTable(bench: Bench): Promise<Table> {
	const count = Math.ceil(PEOPLE * bench.scale);
	const perMinute = Math.ceil(PER_MINUTE * bench.scale);
	const bound = (Math.ceil(count / perMinute) - 1) * MINUTE_MS;
	const counted = ways(bench, count, perMinute).map((way) => ({
		...way,
		run: async () => withLosses(count, await way.run()),
	}));
	const measured = await rounds(counted, bench.runs, bench.tell);
	const ours = measured[0]?.figures;
	return {
		title: `${whole(count)} people created, ${perMinute} calls a minute`,
		about: `50 ms latency. The bound is what the limit itself costs, ${seconds(bound)}: a window opens with its first call, and the rest waits for the next. ‘Said to fail’ is what the way itself reports.`,
		rows: rowsOf(measured, bound),
		targets: [
			exactly('people lost by ours', ours?.lost, 0),
			exactly('people twice by ours', ours?.twice, 0),
			atMost('times the bound', ours?.ms, bound, 1.05),
		],
	};
}

function ways(bench: Bench, count: number, perMinute: number): Way[] {
	const { n8n } = bench;
	const wish = { knobs: { latencyMs: 50, rateLimits: true, buckets: { users: perMinute } } };
	const work = {
		slug: 'limited',
		wish,
		rows: Array.from({ length: count }, (_, at) => feedRow(at)),
	};
	const sdk = (name: string, atOnce: number) =>
		clientWay(bench, work, name, { way: 'sdk', work: 'create', count, from: 0, atOnce });
	return [
		nodeWay(bench, work, 'Okta Provision User (ours)', async (org) => provisionNode(n8n, org)),
		nodeWay(bench, work, 'n8n’s Okta node', async (org) => builtInCreate(n8n, org)),
		nodeWay(bench, work, 'n8n’s Okta node, going on after errors', async (org) =>
			builtInCreate(n8n, org, 'continueRegularOutput'),
		),
		nodeWay(bench, work, 'HTTP Request, all at once', async (org) => httpRequestCreate(n8n, org)),
		nodeWay(bench, work, 'HTTP Request, 10 a second', async (org) =>
			httpRequestCreate(n8n, org, CAREFUL),
		),
		sdk('Official SDK, one after the other', 1),
		sdk('Official SDK, all at once', count),
	];
}

function rowsOf(measured: readonly Measured[], bound: number): string[][] {
	return [
		['way', '× the bound', 'time', 'lost', 'twice', 'said to fail', 'answers of 429'],
		...measured.map(({ name, figures, failure }) => [
			name,
			ratio(figures.ms, bound),
			failure ?? seconds(figures.ms),
			whole(figures.lost),
			whole(figures.twice),
			whole(figures.failed),
			whole(figures.limited),
		]),
	];
}

/** A node that ended the run has told the workflow that nobody was created. */
function withLosses(count: number, figures: Figures): Figures {
	const { people = 0, logins = 0, items, failed } = figures;
	const said = items === 0 ? count : failed;
	return { ...figures, lost: count - logins, twice: people - logins, failed: said };
}
