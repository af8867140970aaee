import type { IExecuteFunctions } from 'n8n-workflow';
import type { PersonTask } from '../../src/operations/PeopleRun';
import { readMapping } from './mapping';
import { readOptions, readTask, readTaskOfAnyone } from './parameters';

/** Who one item is about, and what is wanted of the person. */
export function readPersonTask(context: IExecuteFunctions, item: number): PersonTask {
	if (context.getNodeParameter('personFrom', item, 'item') === 'item') {
		return { from: 'item', task: readTask(context, item) };
	}
	const chosen: unknown = context.getNodeParameter('spokeUser', item, '', { extractValue: true });
	return {
		from: 'spoke',
		wanted: {
			...readTaskOfAnyone(context, item),
			spokeUser: typeof chosen === 'string' ? chosen.trim() : '',
			mapping: readMapping(context, item),
			linkAppId: readOptions(context, item).linkAppId || undefined,
		},
	};
}
