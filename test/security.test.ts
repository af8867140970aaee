/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readFileSync } from 'node:fs';

/* jest runs at the top of the package. */

const page = readFileSync('docs/security.md', 'utf8');
const threats = page
	.split(/^## /m)
	.filter((part) => part.startsWith('Threats'))
	.flatMap((part) =>
		[...part.matchAll(/^\| (?!threat |---)(.*) \|$/gm)].map(([, row = '']) => row),
	);

/** The file and the title that a row names. */
function heldBy(row: string): { file: string; title: string } | undefined {
	const found = /\[(test\/[^\]]+\.test\.ts)\]\(\.\.\/\1\) “([^”]+)”$/.exec(row);
	return found ? { file: found[1] ?? '', title: found[2] ?? '' } : undefined;
}

/** `test('…',` and `test.each(…)('…',`. */
const titlesIn = (file: string): string[] =>
	[...readFileSync(file, 'utf8').matchAll(/(?:\btest|\))\(\s*(['`])(.+?)\1,/g)].map(
		([, , title = '']) => title,
	);

test('every threat names the test that holds it', () => {
	expect(threats.length).toBeGreaterThan(20);
	expect(threats.filter((row) => heldBy(row) === undefined)).toEqual([]);
});

test('every test that is named exists, under the title that is named', () => {
	const missing = threats.flatMap((row) => {
		const { file = '', title = '' } = heldBy(row) ?? {};
		return existsSync(file) && titlesIn(file).includes(title) ? [] : [`${file}: ${title}`];
	});
	expect(missing).toEqual([]);
});

test('the reader of titles sees both forms of a test, and none that is not there', () => {
	const titles = titlesIn('test/okta/answerBody.test.ts');
	expect(titles).toContain('one byte more is refused, and no more is read');
	expect(titles).toContain('a length of %s is refused before anything is read: %p');
	expect(titles).not.toContain('one byte more is read');
});
