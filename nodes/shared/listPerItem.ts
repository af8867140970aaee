import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failureItem, nodeError } from './failures';
import { inReadingOrder } from './inReadingOrder';
import { spread, type Outputs } from './outputs';
import { runHints } from './runHints';

export interface ListWork<Run> {
	begin(): Promise<Run>;
	/** Everything one input item leads to. */
	run(run: Run, item: number): Promise<object[]>;
	/** How the output items are spread over several outputs; one for everything unless told. */
	outputs?: Outputs;
	/** Whether the output items are outcomes, whose sum is shown above them. */
	hints?: boolean;
}

/** The loop of nodes whose one input item leads to many output items: one after the other, each paired with its input. */
export async function listPerItem<Run>(
	context: IExecuteFunctions,
	{ begin, run, outputs = 'one', hints = false }: ListWork<Run>,
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	let shared: Promise<Run> | undefined;
	for (let item = 0; item < context.getInputData().length; item += 1) {
		shared ??= begin();
		const list = await shared
			.then(async (started) => await run(started, item))
			.catch((failure: unknown) => ({ failure }));
		if ('failure' in list) {
			if (!context.continueOnFail()) throw nodeError(context.getNode(), list.failure, item);
			output.push(failureItem(context.getNode(), list.failure, item));
			continue;
		}
		for (const json of list) output.push({ json: inReadingOrder(json), pairedItem: { item } });
	}
	if (hints && output.length > 1) context.addExecutionHints(...runHints(output));
	return spread(output, outputs);
}
