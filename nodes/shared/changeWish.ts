import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { Refused } from '../../src/operations/Refused';
import type { Change, ChangeEvent, ChangeWish } from '../../src/domain/change';
import { changeItem, profileItem, type Subjects, type Telling } from '../../src/domain/changeItem';
import type { OktaClient } from '../../src/okta/client';
import { spokeOf, type Connection } from './connect';
import { listOf } from './lists';

/** A trigger's fields, which have no item. */
export interface TriggerFields {
	getNodeParameter(name: string, fallback?: unknown): unknown;
}

/** @throws Refused where the spoke is watched and the credential names none */
export function watchedClient(fields: TriggerFields, connection: Connection): OktaClient {
	return fields.getNodeParameter('org') === 'hub' ? connection.hub : spokeOf(connection);
}

/** @throws Refused where no event is chosen */
export function readChangeWish(fields: TriggerFields): ChangeWish {
	const events = fields.getNodeParameter('events') as ChangeEvent[];
	if (events.length === 0) {
		throw new Refused({
			code: 'NO_EVENT_CHOSEN',
			message: 'No event is chosen, so nothing would ever start the workflow',
			remedy: 'Choose at least one in ‘Events’.',
		});
	}
	return {
		events,
		appIds: listOf(fields.getNodeParameter('appIds', '')),
		groupIds: listOf(fields.getNodeParameter('groupIds', '')),
		ignoredActors: listOf(fields.getNodeParameter('options.ignoredActors', '')),
	};
}

export const wantsProfilesOnly = (fields: TriggerFields): boolean =>
	fields.getNodeParameter('output', 'change') === 'profile';

/** The items of changes in the shape that ‘Output’ asks for. */
export function changeItems(
	fields: TriggerFields,
	changes: readonly Change[],
	subjects: ReadonlyArray<Subjects | undefined>,
	telling: Telling,
): INodeExecutionData[] {
	const profileOnly = wantsProfilesOnly(fields);
	return changes
		.map((change, index) =>
			profileOnly ? profileItem(subjects[index]) : changeItem(change, subjects[index], telling),
		)
		.filter((item) => Object.keys(item).length > 0)
		.map((json) => ({ json: json as IDataObject }));
}
