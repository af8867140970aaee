/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- the page is files */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface PageFile {
	type: string;
	text: string;
}

const SCRIPTS = ['main', 'elements', 'times', 'totals', 'statuses', 'users', 'groups', 'traffic'];
const STYLES = ['page', 'lists', 'tables', 'marks'];

const asset = (file: string, type: string): [string, PageFileName] => [
	`/__sim/console/${file}`,
	{ file, type },
];

interface PageFileName {
	file: string;
	type: string;
}

const page: PageFileName = { file: 'index.html', type: 'text/html' };

// Only these are served, so that no path can reach outside the folder.
const FILES = new Map<string, PageFileName>([
	['/', page],
	['/__sim', page],
	['/__sim/', page],
	...SCRIPTS.map((name) => asset(`${name}.js`, 'text/javascript')),
	...STYLES.map((name) => asset(`${name}.css`, 'text/css')),
]);

/** A file of the console page by its path on the org; undefined for any other path. */
export function pageFile(url: string): PageFile | undefined {
	const found = FILES.get(url);
	if (!found) return undefined;
	const text = readFileSync(path.join(__dirname, 'page', found.file), 'utf8');
	return { type: `${found.type}; charset=utf-8`, text };
}
