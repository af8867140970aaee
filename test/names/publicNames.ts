/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHelpers, type INodeTypeDescription } from 'n8n-workflow';
import { loadPackage } from '../support/engine';
import { propertyNames } from './propertyNames';

/** Where the reviewed list is. */
export const LIST = path.join(__dirname, 'public-names.txt');

/** The names that workflows of users depend on: nodes, fields, values, defaults, output keys; from the built package. */
export async function publicNames(): Promise<string[]> {
	const { directory, credentialTypes, nodeTypes } = await loadPackage();
	const credentials = Object.values(credentialTypes).flatMap(({ type }) => [
		`credential ${type.name}`,
		...propertyNames(type.name, type.properties),
	]);
	const nodes = Object.values(nodeTypes).flatMap(({ type, sourcePath }) => [
		...nodeNames(NodeHelpers.getVersionedNodeType(type).description),
		...outputKeys(path.join(directory, path.dirname(sourcePath)), type.description.name),
	]);
	return merged([...credentials, ...nodes]);
}

function nodeNames({
	name,
	version,
	inputs,
	outputs,
	properties,
	credentials,
}: INodeTypeDescription) {
	const asked = (credentials ?? []).map((credential) => credential.name).join(' | ');
	return [
		`node ${name}, version ${JSON.stringify(version)}, ${JSON.stringify(inputs)} to ${JSON.stringify(outputs)}, credential ${asked}`,
		...propertyNames(name, properties),
	];
}

/** What a node's own preview files say of its output items. */
function outputKeys(folder: string, node: string): string[] {
	const previews = path.join(folder, '__schema__');
	if (!existsSync(previews)) return [];
	return readdirSync(previews, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.json'))
		.sort()
		.flatMap((file) => {
			const schema = JSON.parse(readFileSync(path.join(previews, file), 'utf8')) as Schema;
			return keysOf(`output of ${node} ${file.replace(/\.json$/, '')}`, schema);
		});
}

interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

function keysOf(at: string, { properties, items }: Schema): string[] {
	if (items) return keysOf(`${at}[]`, items);
	return Object.entries(properties ?? {}).flatMap(([key, schema]) => [
		`${at}.${key}: ${schema.type ?? 'any'}`,
		...keysOf(`${at}.${key}`, schema),
	]);
}

/** A field that is described several times, for several operations, is one field as long as nothing public differs. */
const merged = (lines: string[]): string[] => [...new Set(lines)];
