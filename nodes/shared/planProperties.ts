import type { INodeProperties } from 'n8n-workflow';

/** Every node that writes can plan instead. */
export const dryRun: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to only plan: the output says what would be done, and nothing is written',
};

/** Shown where the node is a tool of an AI agent. */
export const agentMayWrite = (description: string): INodeProperties => ({
	displayName: 'Let the Agent Write',
	name: 'agentMayWrite',
	type: 'boolean',
	default: false,
	noDataExpression: true,
	description,
	displayOptions: { show: { '@tool': [true] } },
});
