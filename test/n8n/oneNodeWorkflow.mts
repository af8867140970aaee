import type { WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';

export const BEGIN = 'By hand';
export const OKTA = 'Okta';

interface OneNode {
	/** The node under the package's name, e.g. `setStatus`. */
	type: string;
	parameters: Record<string, unknown>;
	/** What the node gets; one empty item unless told. */
	items?: object[];
	/** What n8n does when an item fails. */
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
}

/** A workflow that gives these items to one of our nodes, called `Okta`, when it is started by hand. */
export function oneNodeWorkflow(
	name: string,
	{ type, parameters, items = [{}], onError }: OneNode,
): WorkflowFile {
	const node = (id: string, title: string, of: string, version: number, more: object) => ({
		...{ id, name: title, type: of, typeVersion: version, position: [0, 0], parameters: more },
	});
	const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
	const list = JSON.stringify({ items });
	return {
		name,
		nodes: [
			node('begin', BEGIN, 'n8n-nodes-base.manualTrigger', 1, {}),
			node('list', 'List', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: list }),
			node('split', 'One by one', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'items' }),
			{ ...node('okta', OKTA, `n8n-nodes-okta-org2org.${type}`, 1, parameters), onError },
		] as WorkflowFile['nodes'],
		connections: { [BEGIN]: to('List'), List: to('One by one'), 'One by one': to(OKTA) },
		settings: { executionOrder: 'v1' },
	};
}
