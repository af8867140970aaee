/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

function sources(folder: string): string[] {
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

/** `code: 'X'` and `code = 'X'`, also as one of the two ends of a condition. */
const inCode = new Set(
	['src', 'nodes', 'credentials']
		.flatMap(sources)
		.flatMap((text) =>
			[...text.matchAll(/\bcode\b[^\n;{}]*?'([A-Z][A-Z_]{3,})'/g)].map(([, code]) => code),
		),
);

const inDocs = [
	...readFileSync(path.join(root, 'docs/errors.md'), 'utf8').matchAll(/^\| `([A-Z_]+)`/gm),
].map(([, code]) => code);

test('every code in the source is in docs/errors.md', () => {
	expect([...inCode].filter((code) => !inDocs.includes(code)).sort()).toEqual([]);
});

test('every code in docs/errors.md is in the source', () => {
	expect(inDocs.filter((code) => !inCode.has(code))).toEqual([]);
});

test('no code is written down twice', () => {
	expect(inDocs.length).toBe(new Set(inDocs).size);
});
