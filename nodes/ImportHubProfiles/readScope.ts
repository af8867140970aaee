import type { IExecuteFunctions } from 'n8n-workflow';
import type { DeltaSettings } from '../../src/domain/delta';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { SearchCondition } from '../../src/okta/userSearch';
import type { ImportScope, ReadTask } from '../../src/operations/ImportTask';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface DeltaOptions {
	fullCompareHours?: number;
	overlapMinutes?: number;
	resetKey?: string;
}

/** Whom of the hub the fields of one item mean. */
export function readScope(context: IExecuteFunctions, item: number): ImportScope {
	const text = (name: string) => context.getNodeParameter(name, item, '') as string;
	const users = text('users') as ImportScope['by'];
	switch (users) {
		case 'all':
			return { by: users };
		case 'group': {
			const groupId = context.getNodeParameter('group', item, '', { extractValue: true }) as string;
			return { by: users, groupId };
		}
		case 'status':
			return { by: users, statuses: context.getNodeParameter('statuses', item) as UserStatus[] };
		case 'type':
			return { by: users, typeId: text('userType') };
		case 'search':
			return { by: users, expression: text('searchExpression') };
		case 'conditions':
			return {
				by: users,
				combine: text('combine') as 'and' | 'or',
				conditions: readConditions(context, item),
			};
	}
}

function readConditions(context: IExecuteFunctions, item: number): SearchCondition[] {
	return context.getNodeParameter('conditions.conditions', item, []) as SearchCondition[];
}

/** How much is read at once, from where on, and what may be left out. */
export function readAmount(
	context: IExecuteFunctions,
	item: number,
): Pick<ReadTask, 'batch' | 'delta' | 'limit'> {
	const value = (name: string) => context.getNodeParameter(name, item, '');
	if (value('returnAll') !== true) return { limit: value('limit') as number };
	return {
		delta: value('incremental') === true ? readDelta(context, item) : undefined,
		batch:
			value('inBatches') === true
				? { size: value('batchSize') as number, from: String(value('continueFrom') ?? '') }
				: undefined,
	};
}

/** Part of what an import depends on. */
export const readResetKey = (context: IExecuteFunctions, item: number): string =>
	(context.getNodeParameter('options', item, {}) as DeltaOptions).resetKey ?? '';

function readDelta(context: IExecuteFunctions, item: number): DeltaSettings {
	const options = context.getNodeParameter('options', item, {}) as DeltaOptions;
	return {
		fullEveryMs: (options.fullCompareHours ?? 24) * HOUR,
		overlapMs: (options.overlapMinutes ?? 5) * MINUTE,
	};
}
