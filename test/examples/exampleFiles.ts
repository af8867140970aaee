/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeParameters } from 'n8n-workflow';

export interface ExampleNode {
	name: string;
	type: string;
	position: [number, number];
	parameters: INodeParameters;
	onError?: string;
	webhookId?: string;
}

interface Target {
	node: string;
}

export interface Example {
	file: string;
	/** The file as it is. */
	text: string;
	name: string;
	nodes: ExampleNode[];
	connections: Record<string, { main: Array<Target[] | null> }>;
}

export const EXAMPLES_FOLDER = path.resolve(__dirname, '../../examples');

/** Every workflow of `examples/`. */
export function readExamples(): Example[] {
	return readdirSync(EXAMPLES_FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => {
			const text = readFileSync(path.join(EXAMPLES_FOLDER, file), 'utf8');
			return { ...(JSON.parse(text) as Omit<Example, 'file' | 'text'>), file, text };
		});
}

export const isNote = ({ type }: ExampleNode) => type === 'n8n-nodes-base.stickyNote';
export const isOurs = ({ type }: ExampleNode) => type.startsWith('n8n-nodes-okta-org2org.');
