import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { CALLS_AT_ONCE } from '../../src/okta/governor';
import { inLanes, type LaneResult } from '../../src/operations/inLanes';
import { failureItem, nodeError } from './failures';
import { inReadingOrder } from './inReadingOrder';
import { spread, type Outputs } from './outputs';
import { runHints } from './runHints';

export interface ItemWork<Run, Task> {
	/** What all items share: the connection, settings of the run. */
	begin(): Promise<Run>;
	/** Reads one item's parameters; may throw. */
	read(item: number): Task;
	/** Items with the same key are done one after the other, in input order. */
	laneOf(task: Task, run: Run): string;
	/** Looks at all readable items before the first one is done; may refuse the whole run by throwing. */
	prepare?(run: Run, tasks: Task[]): Promise<void>;
	/** Does one item. */
	run(run: Run, task: Task): Promise<object>;
	/** How the items are spread over several outputs; who is refused stops nobody then. One for everything unless told. */
	outputs?: Outputs;
}

type ReadTask<Task> = { task: Task } | { failure: unknown };

/**
 * The one loop over a node's items: bounded concurrency, output in input order, every item paired.
 *
 * With Continue On Fail an item that fails becomes an item that says why. Without it no new item is begun after a
 * failure, those under way are finished, and the message says how many were done. What refuses the whole run is told
 * once, not once an item.
 */
export async function perItem<Run, Task>(
	context: IExecuteFunctions,
	work: ItemWork<Run, Task>,
): Promise<INodeExecutionData[][]> {
	const { outputs = 'one' } = work;
	const stops = outputs === 'one' && !context.continueOnFail();
	const tasks = context.getInputData().map((_, item) => readTask(work, item));
	const begun = await begin(work, tasks).catch((failure: unknown) => ({ failure }));
	if ('failure' in begun) return spread([refusedRun(context, begun.failure)], outputs);
	const results = await inLanes<object>(tasks.length, {
		concurrency: CALLS_AT_ONCE,
		stopOnFailure: stops,
		laneOf: (item) => laneOf(work, begun.run, tasks[item], item),
		run: async (item) => await runTask(work, begun.run, tasks[item]),
	});
	if (stops) stopAtFailure(context, results);
	const output = results.flatMap((result, item) => outputOf(context, result, item));
	if (output.length > 1) context.addExecutionHints(...runHints(output));
	return spread(output, outputs);
}

async function begin<Run, Task>(
	work: ItemWork<Run, Task>,
	tasks: Array<ReadTask<Task>>,
): Promise<{ run: Run }> {
	const run = await work.begin();
	await work.prepare?.(
		run,
		tasks.flatMap((read) => ('task' in read ? [read.task] : [])),
	);
	return { run };
}

function readTask<Run, Task>(work: ItemWork<Run, Task>, item: number): ReadTask<Task> {
	try {
		return { task: work.read(item) };
	} catch (failure) {
		return { failure };
	}
}

/** An item whose parameters cannot be read fails in a lane of its own. */
function laneOf<Run, Task>(
	work: ItemWork<Run, Task>,
	run: Run,
	read: ReadTask<Task> | undefined,
	item: number,
): string {
	return read && 'task' in read ? work.laneOf(read.task, run) : `unreadable ${item}`;
}

async function runTask<Run, Task>(
	work: ItemWork<Run, Task>,
	run: Run,
	read: ReadTask<Task> | undefined,
): Promise<object> {
	if (read && 'task' in read) return await work.run(run, read.task);
	throw read?.failure;
}

function refusedRun(context: IExecuteFunctions, failure: unknown): INodeExecutionData {
	if (!context.continueOnFail()) throw nodeError(context.getNode(), failure);
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return failureItem(context.getNode(), failure, 0, pairedItem);
}

function stopAtFailure(
	context: IExecuteFunctions,
	results: ReadonlyArray<LaneResult<object>>,
): void {
	const item = results.findIndex(({ state }) => state === 'failed');
	const result = results[item];
	if (result?.state !== 'failed') return;
	const done = results.filter(({ state }) => state === 'done').length;
	throw nodeError(context.getNode(), result.failure, item, { done, of: results.length });
}

function outputOf(
	context: IExecuteFunctions,
	result: LaneResult<object>,
	item: number,
): INodeExecutionData[] {
	switch (result.state) {
		case 'done':
			return [{ json: inReadingOrder(result.value), pairedItem: { item } }];
		case 'failed':
			return [failureItem(context.getNode(), result.failure, item)];
		case 'left':
			return [];
	}
}
