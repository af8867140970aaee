/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import { resolveOutputSchemaPath } from 'n8n-core';
import { loadPackage } from './support/engine';

const valuesOf = ({ options = [] }: INodeProperties): string[] =>
	options.flatMap((option) => ('value' in option ? [String(option.value)] : []));

/** Every resource and operation a person can choose in a node. */
function choicesOf({ description: { properties } }: INodeType) {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const resources = property.displayOptions?.show?.resource ?? [undefined];
			return resources.flatMap((resource) =>
				valuesOf(property).map((operation) => ({ resource: resource as string, operation })),
			);
		});
}

test('n8n finds a preview for every operation of every node in the built package', async () => {
	const loader = await loadPackage();
	const missing = Object.entries(loader.nodeTypes).flatMap(([name, { type, sourcePath }]) => {
		const node = type as INodeType;
		// n8n's editor shows no previews of triggers (n8n-editor-ui 2.41, VirtualSchema).
		if (node.description.group.includes('trigger')) return [];
		return choicesOf(node)
			.filter(({ resource, operation }) => {
				const nodeDir = path.dirname(path.resolve(loader.directory, sourcePath));
				const file = resolveOutputSchemaPath({ nodeDir, version: 1, resource, operation });
				return file === undefined || !existsSync(file);
			})
			.map(({ operation }) => `${name}: ${operation}`);
	});
	expect(missing).toEqual([]);
});
