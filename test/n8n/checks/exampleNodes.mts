import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import type { Check } from '../Check.mjs';

const FOLDER = new URL('../../../examples/', import.meta.url);
const readExamples = () =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as WorkflowFile);

/** n8n answers in the order in which it was asked. */
interface Description {
	version: number | number[];
	properties: Array<{ name: string }>;
}

export const checks: Check[] = [
	{
		name: 'this n8n has every node of the examples, in their version and with their parameters',
		run: async ({ n8n }) => {
			const nodes = readExamples().flatMap((example) => example.nodes);
			const asked = nodes.map(({ type, typeVersion }) => ({ name: type, version: typeVersion }));
			const known = await n8n.rest.call<Description[]>('POST', '/node-types', { nodeInfos: asked });
			const faults = nodes.flatMap(({ name, type, typeVersion, parameters = {} }, at) => {
				const { version = [], properties = [] } = known[at] ?? {};
				if (![version].flat().includes(typeVersion)) return [`${name}: no ${type} ${typeVersion}`];
				const names = new Set(properties.map((property) => property.name));
				const unknown = Object.keys(parameters).filter((parameter) => !names.has(parameter));
				return unknown.map((parameter) => `${name} (${type}): no parameter ${parameter}`);
			});
			assert.ok(nodes.length > 100);
			assert.deepEqual(faults, []);
		},
	},
];
