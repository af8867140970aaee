import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { inLanes } from '../../src/operations/inLanes';
import { failureItem, nodeError } from './failures';

/** Items under way at once. The governor decides how many calls of theirs are. */
const ITEMS_AT_ONCE = 20;

export interface ItemWork<Wish> {
	/** Reads one item's parameters; may throw. */
	read(item: number): Wish;
	/** Items with the same key are done one after the other, in input order. */
	laneOf(wish: Wish): string;
	/** Does one item. */
	run(wish: Wish): Promise<object>;
}

/**
 * The one loop over a node's items: bounded concurrency, output in input order, every item paired.
 *
 * With Continue On Fail an item that fails becomes an item that says why. Without it no new item is begun after a
 * failure, those under way are finished, and the message says how many were done.
 */
export async function perItem<Wish>(
	context: IExecuteFunctions,
	work: ItemWork<Wish>,
): Promise<INodeExecutionData[][]> {
	const continues = context.continueOnFail();
	const results = await inLanes(context.getInputData().length, {
		concurrency: ITEMS_AT_ONCE,
		stopOnFailure: !continues,
		laneOf: (item) => laneOf(work, item),
		run: async (item) => await work.run(work.read(item)),
	});
	const failed = results.findIndex((result) => result.state === 'failed');
	const first = results[failed];
	if (!continues && first?.state === 'failed') {
		const done = results.filter(({ state }) => state === 'done').length;
		throw nodeError(context.getNode(), first.failure, failed, { done, of: results.length });
	}
	return [
		results.flatMap((result, item) => {
			if (result.state === 'done')
				return [{ json: { ...result.value } as IDataObject, pairedItem: { item } }];
			return result.state === 'failed'
				? [failureItem(context.getNode(), result.failure, item)]
				: [];
		}),
	];
}

/** An item whose parameters cannot be read fails when it is run, in a lane of its own. */
function laneOf<Wish>(work: ItemWork<Wish>, item: number): string {
	try {
		return work.laneOf(work.read(item));
	} catch {
		return `item ${item}`;
	}
}
