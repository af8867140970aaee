import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failureItem, nodeError } from '../shared/failures';
import { inReadingOrder } from '../shared/inReadingOrder';
import { connect, type Connection } from '../shared/connect';
import type { ImportPart } from './ImportPart';

type Operation = (
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
) => Promise<ImportPart>;

/** The outputs of the node as its fields make them; an expression, because n8n works it out in the editor as well. */
export const OUTPUTS = `={{ ((operation, inBatches) => [
	{ type: 'main', displayName: { confirmMatch: 'Confirmed', importGroups: 'Groups', importUserSchema: 'Attributes', importUsers: 'Imported', readUsers: 'Users' }[operation] },
	...(operation === 'importUsers' ? [{ type: 'main', displayName: 'To Confirm' }] : []),
	...(inBatches && (operation === 'importUsers' || operation === 'readUsers') ? [{ type: 'main', displayName: 'Next Batch' }] : []),
])($parameter["operation"], $parameter["returnAll"] && $parameter["inBatches"]) }}`;

/**
 * Runs an operation for each input item, one after the other: two imports of one node share what is remembered.
 * What is remembered moves on only when everything that is handed on is there.
 */
export async function importOutputs(
	context: IExecuteFunctions,
	operationOf: (item: number) => Operation,
): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = outputNames(context).map(() => []);
	const parts: ImportPart[] = [];
	let connection: Promise<Connection> | undefined;
	for (let item = 0; item < context.getInputData().length; item += 1) {
		connection ??= connect(context);
		const part = await connection
			.then(async (connected) => await operationOf(item)(context, item, connected))
			.catch((failure: unknown) => ({ failure }));
		if ('failure' in part) {
			if (!context.continueOnFail()) throw nodeError(context.getNode(), part.failure, item);
			outputs[0]?.push(failureItem(context.getNode(), part.failure, item));
			continue;
		}
		parts.push(part);
		hand(outputs, part, item);
	}
	for (const { hint, keep } of parts) {
		if (hint) context.addExecutionHints(hint);
		keep?.();
	}
	return outputs;
}

/** In the order of OUTPUTS. */
function outputNames(context: IExecuteFunctions): string[] {
	const operation = context.getNodeParameter('operation', 0) as string;
	const value = (name: string) => context.getNodeParameter(name, 0, false) === true;
	const ofUsers = operation === 'importUsers' || operation === 'readUsers';
	return [
		'items',
		...(operation === 'importUsers' ? ['toConfirm'] : []),
		...(ofUsers && value('returnAll') && value('inBatches') ? ['batch'] : []),
	];
}

function hand(outputs: INodeExecutionData[][], part: ImportPart, item: number): void {
	const lists = [part.items, ...(part.toConfirm ? [part.toConfirm] : []), [part.batch ?? {}]];
	outputs.forEach((output, at) => {
		for (const json of lists[at] ?? [])
			output.push({ json: inReadingOrder(json), pairedItem: { item } });
	});
}
