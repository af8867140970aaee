import type { Bench, Table } from '../Bench.mjs';
import { feedRow } from '../orgs/person.mjs';
import { rounds, type Measured, type Way } from '../rounds.mjs';
import { clientWay, nodeWay } from '../ways/asWay.mjs';
import { builtInCreate, httpRequestCreate, provisionNode } from '../ways/nodes.mjs';
import { ratio, seconds, whole } from './cells.mjs';
import { atLeast, atMost, exactly } from './targets.mjs';

const PEOPLE = 1_000;
const LATENCY_MS = 50;
/** As many as our governor has under way at once, and as many as Okta lets a workforce org have. */
const OURS_AT_ONCE = 20;
const OKTA_AT_ONCE = 75;

/** People created in an org that limits nothing and answers after 50 ms. */
export async function createsTable(bench: Bench): Promise<Table> {
	const count = Math.ceil(PEOPLE * bench.scale);
	const measured = await rounds(ways(bench, count), bench.runs, bench.tell);
	return {
		title: `${whole(count)} people created, ${LATENCY_MS} ms latency, no limit`,
		about:
			'Time is that of the node alone, as n8n tells it; processor time that of the whole n8n process during the run, or of the client’s process.',
		rows: rowsOf(measured),
		targets: targetsOf(measured, count),
	};
}

function ways(bench: Bench, count: number): Way[] {
	const { n8n } = bench;
	const wish = { knobs: { latencyMs: LATENCY_MS } };
	const rows = Array.from({ length: count }, (_, at) => feedRow(at));
	const work = { slug: 'creates', wish, rows, expects: { people: count } };
	const batch = { batchSize: 50, batchInterval: 1_000 };
	const client = (name: string, way: 'bare' | 'sdk', atOnce: number) =>
		clientWay(bench, work, name, { way, work: 'create', count, from: 0, atOnce });
	return [
		nodeWay(bench, work, 'Okta Provision User (ours)', async (org) => provisionNode(n8n, org)),
		nodeWay(bench, work, 'n8n’s Okta node', async (org) => builtInCreate(n8n, org)),
		nodeWay(bench, work, 'HTTP Request, all at once', async (org) => httpRequestCreate(n8n, org)),
		nodeWay(bench, work, 'HTTP Request, its batching (50 a second)', async (org) =>
			httpRequestCreate(n8n, org, batch),
		),
		client('Official SDK, one after the other', 'sdk', 1),
		client(`Official SDK, ${OURS_AT_ONCE} at once`, 'sdk', OURS_AT_ONCE),
		client(`Bare client, ${OURS_AT_ONCE} at once`, 'bare', OURS_AT_ONCE),
		client(`Bare client, ${OKTA_AT_ONCE} at once`, 'bare', OKTA_AT_ONCE),
	];
}

function rowsOf(measured: readonly Measured[]): string[][] {
	const ours = measured[0]?.figures;
	return [
		['way', '× ours', 'time', 'processor', 'requests', 'connections', 'created'],
		...measured.map(({ name, figures, failure }) => [
			name,
			ratio(figures.ms, ours?.ms),
			failure ?? seconds(figures.ms),
			seconds(figures.cpuMs),
			whole(figures.requests),
			whole(figures.connections),
			whole(figures.people),
		]),
	];
}

function targetsOf(measured: readonly Measured[], count: number) {
	const [ours, builtIn, http, , , , bare] = measured.map(({ figures }) => figures);
	return [
		exactly('people created by ours', ours?.logins, count),
		exactly('accounts made by ours', ours?.people, count),
		atLeast('faster than n8n’s Okta node', builtIn?.ms, ours?.ms, 5),
		atLeast('faster than HTTP Request', http?.ms, ours?.ms, 2),
		atMost(`times the bare client at ${OURS_AT_ONCE} at once`, ours?.ms, bare?.ms, 2.5),
	];
}
