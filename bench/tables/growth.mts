import { nodeFigures, nodeOnOrg, type Bench, type Table, type Target } from '../Bench.mjs';
import { feedRow } from '../orgs/person.mjs';
import { rounds, type Figures, type Measured } from '../rounds.mjs';
import { ourNode, provisionNode } from '../ways/nodes.mjs';
import { megabytes, seconds, whole } from './cells.mjs';
import { pushFigures } from './groups.mjs';
import { atMost } from './targets.mjs';

interface Work {
	name: string;
	/** The smallest size; ten and a hundred times as much follow. */
	size: number;
	run(bench: Bench, size: number): Promise<Figures>;
}

const feed = (count: number) => Array.from({ length: count }, (_, at) => feedRow(at));

const WORKS: Work[] = [
	{
		name: 'people created',
		size: 100,
		run: async (bench, size) =>
			nodeFigures(
				await nodeOnOrg(bench, 'growth-creates', {}, feed(size), async (org) =>
					provisionNode(bench.n8n, org),
				),
			),
	},
	{
		name: 'people unchanged',
		size: 100,
		run: async (bench, people) =>
			nodeFigures(
				await nodeOnOrg(bench, 'growth-unchanged', { people }, feed(people), async (org) =>
					provisionNode(bench.n8n, org),
				),
			),
	},
	{
		name: 'members pushed, 1 % different',
		size: 100,
		run: async (bench, size) => await pushFigures(bench, size, {}),
	},
	{
		name: 'people imported',
		size: 1_000,
		run: async (bench, people) =>
			nodeFigures(
				await nodeOnOrg(bench, 'growth-imports', { people }, [{}], async (hub) =>
					ourNode(bench.n8n, { hub }, 'importHubProfiles', {
						operation: 'readUsers',
						returnAll: true,
					}),
				),
			),
	},
];

const FACTORS = [1, 10, 100];
/** What is measured on a busy machine is never quite even. */
const TOLERANCE = 1.25;

/** How the cost of our nodes grows: time, processor time and requests at 1 ×, 10 × and 100 × the size, no latency. */
export async function growthTable(bench: Bench): Promise<Table> {
	const rows: string[][] = [];
	const targets: Target[] = [];
	for (const work of WORKS) {
		const measured = await grown(bench, work);
		rows.push(...measured.map(rowOf));
		const [, middle, most] = measured.map(({ figures }) => figures.cpuMs);
		const what = `${work.name}: processor time at 100 ×, as part of ten times that at 10 ×`;
		targets.push(atMost(what, most, 10 * (middle ?? NaN), TOLERANCE));
	}
	return {
		title: 'How cost grows',
		about:
			'Our nodes alone, no latency, no limit. Linear means ten times the cost for ten times the size.',
		rows: [['work', 'time', 'processor', 'requests', 'peak memory of n8n'], ...rows],
		targets,
	};
}

async function grown(bench: Bench, { name, size, run }: Work): Promise<Measured[]> {
	const ways = FACTORS.map((factor) => Math.ceil(size * factor * bench.scale)).map((at) => ({
		name: `${whole(at)} ${name}`,
		run: async () => await run(bench, at),
	}));
	return await rounds(ways, bench.runs, bench.tell);
}

const rowOf = ({ name, figures, failure }: Measured): string[] => [
	name,
	failure ?? seconds(figures.ms),
	seconds(figures.cpuMs),
	whole(figures.requests),
	megabytes(figures.peakMb),
];
