import type { NodeExecutionHint } from 'n8n-workflow';

/** What one input item of the node leads to. */
export interface ImportPart {
	items: object[];
	/** People who wait for a person's decision; their output is there with ‘Import Users’ only. */
	toConfirm?: object[];
	/** What a loop goes on with; its output is there with ‘In Batches’ only. */
	batch?: object;
	/** Above the output. */
	hint?: NodeExecutionHint;
	/** Remembers how far the import came; called last. */
	keep?(): void;
}
