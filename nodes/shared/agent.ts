import type { IExecuteFunctions } from 'n8n-workflow';

/** True where an AI agent runs the node. n8n gives the tool variant of a node the node's name with `Tool` at its end. */
export function byAgent(context: IExecuteFunctions): boolean {
	return /Tool$/.test(context.getNode().type);
}

/** True where an AI agent runs the node as a tool and nobody allowed it to write. */
export function writesNothing(context: IExecuteFunctions, item: number): boolean {
	return byAgent(context) && !(context.getNodeParameter('agentMayWrite', item, false) as boolean);
}
