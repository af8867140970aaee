import type { INodeExecutionData, IPollFunctions, IRun } from 'n8n-workflow';
import { readSubjects } from '../../src/operations/readSubjects';
import { recentChange } from '../../src/operations/recentChange';
import { watchOrg } from '../../src/operations/watchOrg';
import { changeItems, watchedClient } from '../shared/changeWish';
import { connect } from '../shared/connect';
import { nodeError } from '../shared/failures';
import { n8nClock } from '../shared/n8nClock';
import { follow, oneAtATime, outcomeOf, passOver, type Batch } from './begunRuns';
import { readWatchTask } from './watchTask';

/** One poll as n8n asks for it: an example for the editor, or what happened since the poll before. */
export async function pollOrg(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const trigger = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const polled =
		context.getMode() === 'manual'
			? showExample(context)
			: oneAtATime(trigger, async () => await handOnChanges(context, trigger));
	return await polled.catch((failure: unknown) => {
		throw nodeError(context.getNode(), failure);
	});
}

/** Touches nothing of what a published workflow remembers. */
async function showExample(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const client = watchedClient(context, await connect(context));
	const { change, way } = await recentChange(client, readWatchTask(context), n8nClock);
	const subjects = await readSubjects(client, [change]);
	const telling = { org: client.org.role, via: way, attempt: 1 };
	return [changeItems(context, [change], subjects, telling)];
}

/**
 * Begins the run itself, which n8n would otherwise do with the answer of this poll: only so does it tell how the run
 * ends. n8n saves what is remembered at the same moment, so what is handed on stays remembered until then
 * (n8n 2.41.1, getExecutePollFunctions).
 */
async function handOnChanges(context: IPollFunctions, trigger: string): Promise<null> {
	const client = watchedClient(context, await connect(context));
	const store = context.getWorkflowStaticData('node');
	const { state, handed, gaveUp } = await watchOrg(
		client,
		readWatchTask(context),
		{ kept: store.watch, outcomeOf: (batch) => outcomeOf(trigger, batch, n8nClock.now()) },
		n8nClock,
	);
	const subjects = handed ? await readSubjects(client, handed.changes) : [];
	if (gaveUp > 0) {
		context.logger.warn(`${gaveUp} changes are not handed on again: their run failed too often`);
	}
	store.watch = state;
	if (!handed) return null;
	const telling = { org: client.org.role, via: state.way, attempt: handed.facts.attempt };
	const items = changeItems(context, handed.changes, subjects, telling);
	begin(context, trigger, items, handed.facts);
	return null;
}

/** Nothing is left of changes without a user where only profiles are wanted: then there is no run to wait for. */
function begin(
	context: IPollFunctions,
	trigger: string,
	items: INodeExecutionData[],
	batch: Batch,
): void {
	if (items.length === 0) {
		passOver(trigger, batch);
		return;
	}
	const done = context.helpers.createDeferredPromise<IRun | undefined>();
	follow(trigger, batch, done.promise);
	context.__emit([items], undefined, done);
}
