import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failureItem, nodeError } from './failures';

export interface ListWork<Run> {
	begin(): Promise<Run>;
	/** Everything one input item leads to. */
	run(run: Run, item: number): Promise<object[]>;
}

/** The loop of nodes whose one input item leads to many output items: one after the other, each paired with its input. */
export async function listPerItem<Run>(
	context: IExecuteFunctions,
	{ begin, run }: ListWork<Run>,
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
		for (const json of list) output.push({ json: json as IDataObject, pairedItem: { item } });
	}
	return [output];
}
