import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeExecutionHint,
} from 'n8n-workflow';
import type { LaneResult } from '../../src/operations/inLanes';
import type { GroupOutcome } from '../../src/operations/pushGroupOutcome';
import { failureItem, nodeError } from '../shared/failures';
import { inReadingOrder } from '../shared/inReadingOrder';
import { runHints } from '../shared/runHints';
import { readOptions } from './parameters';

/** What became of a group, and the input items that asked for it. */
export interface PushedSource {
	items: number[];
	result: LaneResult<GroupOutcome>;
}

/** One output item per group, paired with every input item that asked for it. */
export function outputOf(
	context: IExecuteFunctions,
	pushed: readonly PushedSource[],
): INodeExecutionData[] {
	stopAtFailure(context, pushed);
	const output = pushed.flatMap(({ items, result }) => {
		const pairedItem = items.map((item) => ({ item }));
		if (result.state === 'left') return [];
		if (result.state === 'failed')
			return [failureItem(context.getNode(), result.failure, items[0] ?? 0, pairedItem)];
		return [{ json: jsonOf(context, result.value, items[0] ?? 0), pairedItem }];
	});
	const skipped = skippedHint(pushed);
	if (output.length > 1 || skipped)
		context.addExecutionHints(...runHints(output), ...(skipped ?? []));
	return output;
}

/** What refuses the whole run is told once, not once a group. */
export function refusedRun(context: IExecuteFunctions, failure: unknown): INodeExecutionData[] {
	if (!context.continueOnFail()) throw nodeError(context.getNode(), failure);
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return [failureItem(context.getNode(), failure, 0, pairedItem)];
}

function stopAtFailure(context: IExecuteFunctions, pushed: readonly PushedSource[]): void {
	const first = pushed.find(({ result }) => result.state === 'failed');
	if (context.continueOnFail() || first?.result.state !== 'failed') return;
	const done = pushed.filter(({ result }) => result.state === 'done').length;
	throw nodeError(context.getNode(), first.result.failure, first.items[0], {
		done,
		of: pushed.length,
	});
}

function jsonOf(context: IExecuteFunctions, outcome: GroupOutcome, item: number): IDataObject {
	const counted = readOptions(context, item).memberDetail === 'counts';
	const { added, removed } = outcome;
	const numbers = counted ? { added: added.length, removed: removed.length } : {};
	return inReadingOrder({ ...outcome, ...numbers });
}

/** `7 people skipped: 5 absent, 2 deactivated`; the output names them. */
function skippedHint(pushed: readonly PushedSource[]): NodeExecutionHint[] | undefined {
	const reasons = new Map<string, number>();
	for (const { result } of pushed)
		for (const { reason } of result.state === 'done' ? result.value.skipped : [])
			reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
	if (reasons.size === 0) return undefined;
	const total = [...reasons.values()].reduce((sum, count) => sum + count, 0);
	const named = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ');
	return [{ message: `${total} people skipped: ${named}`, type: 'info', location: 'outputPane' }];
}
