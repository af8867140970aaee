/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodexData } from 'n8n-workflow';
import { loadPackage } from './support/engine';

const TOP = path.resolve(__dirname, '..');
const REPOSITORY = 'https://github.com/n8n-nodes-okta-org2org/n8n-nodes-okta-org2org';

/** As n8n's own nodes for identity have them (n8n-nodes-base 2.41, MicrosoftEntra.node.json). */
const CATEGORIES = ['Development', 'Developer Tools'];

async function codexes(): Promise<Array<[string, CodexData]>> {
	const loader = await loadPackage();
	return Object.entries(loader.nodeTypes).map(([name, { type }]) => {
		const { codex } = 'description' in type ? type.description : { codex: undefined };
		if (!codex) throw new Error(`${name} has no codex that n8n reads`);
		return [name, codex];
	});
}

/** The heading an address names, as GitHub makes it of a heading's text. */
const anchorsOf = (markdown: string) =>
	[...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\- ]/g, '')
			.replaceAll(' ', '-'),
	);

function isThere(url: string): boolean {
	const [page = '', anchor] = url.split('#');
	const file = page === REPOSITORY ? 'README.md' : page.replace(`${REPOSITORY}/blob/main/`, '');
	if (!existsSync(path.join(TOP, file))) return false;
	const text = readFileSync(path.join(TOP, file), 'utf8');
	return anchor === undefined || anchorsOf(text).includes(anchor);
}

test.each([
	'Okta',
	'Org2Org',
	'hub',
	'spoke',
	'provisioning',
	'SCIM',
	'identity',
	'federation',
	'user lifecycle',
])('a search for "%s" finds every node', async (word) => {
	for (const [name, { alias = [] }] of await codexes())
		expect([name, alias]).toEqual([name, expect.arrayContaining([word])]);
});

test('every node is filed where n8n files nodes for identity', async () => {
	for (const [name, { categories }] of await codexes())
		expect([name, categories]).toEqual([name, CATEGORIES]);
});

test('every documentation link of a node leads to a page and a heading that are there', async () => {
	for (const [name, { resources }] of await codexes()) {
		const links = [
			...(resources?.primaryDocumentation ?? []),
			...(resources?.credentialDocumentation ?? []),
		].map(({ url }) => url);
		expect([name, links.length]).toEqual([name, 2]);
		expect(links.filter((url) => !isThere(url))).toEqual([]);
	}
});
