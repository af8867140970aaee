import { fileURLToPath } from 'node:url';
import { runCommand } from '../../scripts/runCommand.mjs';
import { withOrg, type Bench, type Table } from '../Bench.mjs';
import { rounds, type Figures, type Measured } from '../rounds.mjs';
import { ratio, seconds, whole } from './cells.mjs';
import { atMost, exactly } from './targets.mjs';

const PEOPLE = 1_000;
const PER_MINUTE = 600;
const MINUTE_MS = 60_000;
const ENGINE = fileURLToPath(new URL('../../test/workers/engine.ts', import.meta.url));

/** Two n8n engines in two processes share one hub; nobody tells the one of the other. */
export async function workersTable(bench: Bench): Promise<Table> {
	const each = Math.ceil((PEOPLE * bench.scale) / 2);
	const perMinute = Math.ceil(PER_MINUTE * bench.scale);
	const bound = (Math.ceil((2 * each) / perMinute) - 1) * MINUTE_MS;
	const run = async () => await twoWorkers(bench, each, perMinute);
	const measured = await rounds([{ name: 'Two workers (ours)', run }], bench.runs, bench.tell);
	const figures = measured[0]?.figures ?? {};
	return {
		title: `Two workers, ${whole(2 * each)} people, ${perMinute} calls a minute`,
		about: `Two n8n engines in two processes, each with half of the people and the whole limit as its share, 50 ms latency. From the first request of either to the last; the bound is ${seconds(bound)}.`,
		rows: rowsOf(measured, bound),
		targets: [
			exactly('people lost', figures.lost, 0),
			exactly('people twice', figures.twice, 0),
			atMost('times the bound', figures.ms, bound, 1.1),
		],
	};
}

async function twoWorkers(bench: Bench, each: number, perMinute: number): Promise<Figures> {
	const knobs = { latencyMs: 50, rateLimits: true, buckets: { users: perMinute } };
	const { facts } = await withOrg(bench, { knobs }, async ({ url, token }) => {
		const engine = async (from: number) => {
			const order = { hubUrl: url, hubApiToken: token, from, count: each };
			await runCommand(process.execPath, ['--import', 'tsx', ENGINE, JSON.stringify(order)]);
		};
		await Promise.all([engine(0), engine(each)]);
	});
	const { people, logins, limited, requests, lastAt, firstAt } = facts;
	const lost = 2 * each - logins;
	return { ms: lastAt - firstAt, lost, twice: people - logins, limited, requests };
}

function rowsOf(measured: readonly Measured[], bound: number): string[][] {
	return [
		['way', '× the bound', 'time', 'lost', 'twice', 'requests', 'answers of 429'],
		...measured.map(({ name, figures, failure }) => [
			name,
			ratio(figures.ms, bound),
			failure ?? seconds(figures.ms),
			whole(figures.lost),
			whole(figures.twice),
			whole(figures.requests),
			whole(figures.limited),
		]),
	];
}
