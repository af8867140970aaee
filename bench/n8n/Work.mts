import type { Reference } from '../../demo/n8n/putCredential.mjs';

/** A node to be measured; its input is what is posted. */
export interface WorkNode {
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	credentials?: Record<string, Reference>;
	onError?: 'continueRegularOutput';
}

/** What one run of a node in n8n took. */
export interface WorkFacts {
	/** n8n's own time of the node, in milliseconds. */
	ms: number;
	/** Processor time of the whole n8n process during the run. */
	cpuMs: number;
	/** Most memory the n8n process held during the run; undefined where the system does not tell. */
	peakMb: number | undefined;
	items: number;
	/** Items that carry an error. */
	failed: number;
	/** Why the node ended the run. */
	error: string | undefined;
}

/** What hooks.cjs tells of a run. */
export interface ToldRun {
	workflow: string;
	cpuMs: number;
	peakMb: number | null;
	nodes: Record<string, Pick<WorkFacts, 'ms' | 'items' | 'failed'> & { error?: string }>;
}

export const MEASURED = 'Measured';

/** Webhook → one item per row that was posted → the node; n8n keeps nothing of the run. */
export function workflowOf(name: string, node: WorkNode): Record<string, unknown> {
	const place = (at: number) => ({ id: `${at}`, position: [at * 220, 0] });
	const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
	return {
		name,
		nodes: [
			{
				...place(0),
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: name,
				parameters: { httpMethod: 'POST', path: name, responseMode: 'onReceived', options: {} },
			},
			{
				...place(1),
				name: 'Rows',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'body.rows', options: {} },
			},
			{ ...place(2), name: MEASURED, ...node },
		],
		connections: { Webhook: to('Rows'), Rows: to(MEASURED) },
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
		},
	};
}
