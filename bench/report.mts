import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Table } from './Bench.mjs';

const FILE = new URL('./results.md', import.meta.url);

const HEAD = `# Measured beside every other way

Written by \`npm run bench\`, which anybody can repeat. The orgs are simulated, on sockets, in a process of their own. The ways of
a table are taken in turns and the median of their runs is shown. Times depend on the machine and on what else it does; ratios
inside one table do so much less, and counts not at all.
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

/** Puts what was measured into bench/results.md; tables that were not measured stay. */
export function writeResults(
	tables: ReadonlyMap<string, Table>,
	order: readonly string[],
	runs: number,
): void {
	const sections = known();
	for (const [name, table] of tables) sections.set(name, `${tableText(table)}\n${when(runs)}\n\n`);
	const all = order.flatMap((name) => {
		const text = sections.get(name);
		return text === undefined ? [] : [`<!-- ${name} -->\n${text}`];
	});
	writeFileSync(FILE, `${[HEAD, ...all].join('\n').trimEnd()}\n`);
}

function when(runs: number): string {
	const day = new Date().toISOString().slice(0, 10);
	const versions = `Node ${process.versions.node} outside n8n, n8n 2.41.1, @okta/okta-sdk-nodejs 7.3.0`;
	return `*${day}, ${runs} runs of each way, ${versions}, ${cpus().length} processors.*`;
}
