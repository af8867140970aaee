import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Table } from './Bench.mjs';

const FILE = new URL('./results.md', import.meta.url);

const HEAD = `# Measured beside every other way

Written by \`npm run bench\`, which anybody can repeat. The orgs are simulated, on sockets, in a process of their own. The ways of
a table are taken in turns and the median of their runs is shown. Times depend on the machine and on what else it does; ratios
inside one table do so much less, and counts not at all. On a machine with more to do than processors, ways that compute (every
node of n8n) look slower beside those that only wait than they are; each table says how busy it was.
`;

function tableText({ title, about, rows, targets }: Table): string {
	const [head = [], ...body] = rows;
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const marks = targets.map(
		({ what, reached, figure }) => `- ${reached ? 'reached' : '**missed**'}: ${what}: ${figure}`,
	);
	return [
		`## ${title}`,
		'',
		about,
		'',
		line(head),
		line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
		...body.map(line),
		...(marks.length > 0 ? ['', ...marks] : []),
		'',
	].join('\n');
}

export function printTable(table: Table): void {
	console.log(`\n${tableText(table)}`);
}

/** Sections of the file by their name, in its order. */
function known(): Map<string, string> {
	if (!existsSync(FILE)) return new Map();
	const parts = readFileSync(FILE, 'utf8')
		.split(/^<!-- (\w+) -->\n/m)
		.slice(1);
	return new Map(
		parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? ''] as const] : [])),
	);
}

/** Puts a table into bench/results.md; the others stay. */
export function writeResults(
	[name, table]: readonly [name: string, table: Table],
	order: readonly string[],
	{ runs, scale }: { runs: number; scale: number },
): void {
	const sections = known();
	sections.set(name, `${tableText(table)}\n${when(runs, scale)}\n\n`);
	const all = order.flatMap((section) => {
		const text = sections.get(section);
		return text === undefined ? [] : [`<!-- ${section} -->\n${text.trimEnd()}\n`];
	});
	writeFileSync(FILE, `${[HEAD, ...all].join('\n').trimEnd()}\n`);
}

function when(runs: number, scale: number): string {
	const day = new Date().toISOString().slice(0, 10);
	const versions = `Node ${process.versions.node} outside n8n, n8n 2.41.1, @okta/okta-sdk-nodejs 7.3.0`;
	const sizes = scale === 1 ? '' : `, sizes × ${scale}`;
	const load = `load ${(loadavg()[0] ?? 0).toFixed(0)} on ${cpus().length} processors`;
	return `*${day}, runs of each way: ${runs}${sizes}, ${versions}, ${load}.*`;
}
