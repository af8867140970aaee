import type { IExecuteFunctions } from 'n8n-workflow';
import { provisionAssigned, type AssignedOutcome } from '../../src/operations/provisionAssigned';
import type { Scope } from '../../src/operations/assignedPeople';
import type { LeaverTreatment } from '../../src/operations/treatLeaver';
import { spokeOf, type Connection } from '../shared/connect';
import { readMapping } from './mapping';
import { readTaskOfAnyone } from './parameters';
import { readSettings } from './settings';

/** A guard on shares says nothing about a handful of people. */
const LEAVERS_ALWAYS_ALLOWED = 11;

/** The operation ‘Provision Assigned Users’ for one input item. */
export async function runAssigned(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): Promise<AssignedOutcome[]> {
	const { wish, ...task } = readTaskOfAnyone(context, item);
	const located = (name: string) =>
		(context.getNodeParameter(name, item, '', { extractValue: true }) as string) || undefined;
	return await provisionAssigned(
		{ hub: connection.hub, spoke: spokeOf(connection) },
		{
			...(await readSettings(context, connection.hub)),
			scope: readScope(context, item, located),
			mapping: readMapping(context, item),
			wish,
			task,
			hubGroupId: located('hubGroup'),
			leavers: context.getNodeParameter('leavers', item) as LeaverTreatment,
			leaverCeiling: {
				percent: context.getNodeParameter('maximumLeavers', item, 20) as number,
				atLeast: LEAVERS_ALWAYS_ALLOWED,
			},
		},
	);
}

function readScope(
	context: IExecuteFunctions,
	item: number,
	located: (name: string) => string | undefined,
): Scope {
	return context.getNodeParameter('scopeKind', item) === 'app'
		? { kind: 'app', appId: (located('scopeApp') ?? '').trim() }
		: { kind: 'group', groupId: located('scopeGroup') ?? '' };
}
