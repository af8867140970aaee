import type { IExecuteFunctions } from 'n8n-workflow';
import { readHubUsers } from '../../src/operations/readHubUsers';
import type { ReadTask } from '../../src/operations/ImportTask';
import type { Connection } from '../shared/connect';
import { listOf } from '../shared/lists';
import { n8nClock } from '../shared/n8nClock';
import type { ImportPart } from './ImportPart';
import { readAmount, readResetKey, readScope } from './readScope';
import { userItem, type Output } from './userItem';

/** ‘Read Users’ for one input item. */
export async function readUsers(
	context: IExecuteFunctions,
	item: number,
	{ hub }: Connection,
): Promise<ImportPart> {
	const store = context.getWorkflowStaticData('node');
	const task = readTask(context, item, hub.org.url);
	const { users, summary, keep } = await readHubUsers(hub, task, { store, clock: n8nClock });
	const output = context.getNodeParameter('output', item) as Output;
	const names = readNames(context, item);
	const known = summary.read - users.length;
	return {
		items: users.map((user) => userItem(user, output, names)),
		batch: { ...summary },
		hint: {
			message: `${users.length} users read (${summary.mode === 'full' ? 'everything' : 'only changes'})${known > 0 ? `, ${known} more were handed on before` : ''}${summary.hasMore ? ', and there are more' : ''}`,
			location: 'outputPane',
		},
		keep,
	};
}

function readTask(context: IExecuteFunctions, item: number, hub: string): ReadTask {
	const attributes = listOf(context.getNodeParameter('attributes', item, []));
	const scope = readScope(context, item);
	const includesDeactivated =
		scope.by === 'status' ||
		(context.getNodeParameter('includeDeactivated', item, false) as boolean);
	const resetKey = readResetKey(context, item);
	return {
		...readAmount(context, item),
		scope,
		includesDeactivated,
		attributes: attributes.length > 0 ? attributes : undefined,
		identity: { hub, scope, includesDeactivated, attributes, resetKey },
		remembers: true,
	};
}

function readNames(context: IExecuteFunctions, item: number): Map<string, string> {
	const rows = context.getNodeParameter('outputNames.names', item, []) as Array<{
		attribute: string;
		name: string;
	}>;
	return new Map(rows.map(({ attribute, name }) => [attribute, name.trim() || attribute]));
}
