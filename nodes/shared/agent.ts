import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * True where an AI agent runs the node as a tool and nobody allowed it to write. n8n gives the tool variant of a node
 * the node's name with `Tool` at its end.
 */
export function writesNothing(context: IExecuteFunctions, item: number): boolean {
	const isTool = /Tool$/.test(context.getNode().type);
	return isTool && !(context.getNodeParameter('agentMayWrite', item, false) as boolean);
}
