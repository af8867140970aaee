import { readFileSync } from 'node:fs';
import type { INodeTypeDescription } from 'n8n-workflow';
import type { Desk } from './Desk.mjs';

const { name: PACKAGE, n8n } = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { name: string; n8n: { nodes: string[] } };

/** How many nodes package.json names. */
export const NODES = n8n.nodes.length;

/** What the editor was told about each of our nodes, in package.json's order; variants for AI agents left out. */
export async function packedNodes({ page, editor }: Desk): Promise<INodeTypeDescription[]> {
	const answer = await page.request.get(`${editor}/types/nodes.json`);
	const all = (await answer.json()) as INodeTypeDescription[];
	const file = /(\w+)\.node\.js$/;
	return n8n.nodes.flatMap((path) => {
		const name = file.exec(path)?.[1] ?? '';
		const type = `${PACKAGE}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
		return all.filter((node) => node.name === type);
	});
}
