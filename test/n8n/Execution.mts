import { parseFlatted } from './parseFlatted.mjs';

interface Failure {
	message?: string;
	description?: string | null;
}

interface NodeRun {
	error?: Failure;
	data?: { main?: Array<Array<{ json: unknown }> | null> };
}

interface RunData {
	resultData?: {
		runData?: Record<string, NodeRun[]>;
		error?: Failure;
	};
}

/** What n8n answers to `GET /rest/executions/<id>`. */
export interface StoredExecution {
	id: string;
	status: string;
	/** Empty or left out until the run has something to tell. */
	data?: string;
}

/** Whatever a node gave out, by attribute. */
export type Item = Record<string, unknown>;

/** A run of a workflow, as a check wants to look at it. */
export class Execution {
	readonly id: string;
	/** n8n's own word: success, error, waiting, running, … */
	readonly status: string;
	private readonly runData: RunData;

	constructor({ id, status, data }: StoredExecution) {
		this.id = id;
		this.status = status;
		this.runData = (data ? (parseFlatted(data) as RunData | undefined) : undefined) ?? {};
	}

	/**
	 * Whether it is stored what became of it. n8n 1 stores first that a run is over; of one that was stopped or crashed there
	 * may be nothing more to come.
	 */
	get isTold(): boolean {
		return this.runData.resultData !== undefined || !['success', 'error'].includes(this.status);
	}

	/** The message that ended the run, or that its last failed node left. */
	get error(): string | undefined {
		const { error } = this.runData.resultData ?? {};
		return error && [error.message, error.description].filter(Boolean).join(' ');
	}

	/** Names of the nodes that ran, in the order in which they began. */
	get ran(): string[] {
		return Object.keys(this.runData.resultData?.runData ?? {});
	}

	/** What a node gave out by one of its outputs, all its runs together. */
	items(node: string, output = 0): Item[] {
		const runs = this.runData.resultData?.runData?.[node] ?? [];
		return runs.flatMap(({ data }) => (data?.main?.[output] ?? []).map(({ json }) => json as Item));
	}
}

const OVER = new Set(['success', 'error', 'canceled', 'crashed']);

/** Whether n8n is done with it; one that waits for somebody is not. */
export const isOver = ({ status }: { status: string }): boolean => OVER.has(status);
