import { readFileSync } from 'node:fs';
import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import type { Desk } from './Desk.mjs';

const { name: PACKAGE, n8n } = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { name: string; n8n: { nodes: string[] } };

/** How many nodes package.json names. */
export const NODES = n8n.nodes.length;

/** The nodes panel calls a trigger by its name without the word (n8n 2.41). */
export const inPanel = (name: string): string => name.replace(/ Trigger$/, '');

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

interface Choice {
	resource?: INodePropertyOptions;
	operation: INodePropertyOptions;
}

/** n8n adds ‘Custom API Call’ to nodes whose credential the HTTP Request node may use. */
const ADDED_BY_N8N = '__CUSTOM_API_CALL__';

const optionsOf = ({ options = [] }: INodeProperties) =>
	(options as INodePropertyOptions[]).filter(({ value }) => value !== ADDED_BY_N8N);

/** Every operation that a person can choose in a node. */
export function choicesOf({ properties }: INodeTypeDescription): Choice[] {
	const resources = properties.filter(({ name }) => name === 'resource').flatMap(optionsOf);
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const shown = property.displayOptions?.show?.resource;
			const resource = resources.find(({ value }) => shown?.includes(value));
			return optionsOf(property).map((operation) => ({ resource, operation }));
		});
}
