import type { IExecuteFunctions } from 'n8n-workflow';
import {
	importGroups,
	type GroupTask,
	type ImportedGroup,
} from '../../src/operations/importGroups';
import { loginOf } from '../../src/domain/logins';
import { spokeOf, type Connection } from '../shared/connect';
import { n8nClock } from '../shared/n8nClock';
import type { ImportPart } from './ImportPart';
import { readAmount, readResetKey } from './readScope';

/** ‘Import Groups’ for one input item. */
export async function importGroupsOf(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): Promise<ImportPart> {
	const task = readTask(context, item, connection.hub.org.url);
	const orgs = { hub: connection.hub, spoke: task.matches ? spokeOf(connection) : undefined };
	const store = context.getWorkflowStaticData('node');
	const { groups, mode, keep } = await importGroups(orgs, task, { store, clock: n8nClock });
	return {
		items: groups.map(groupItem),
		hint: {
			message: `${groups.length} groups read (${mode === 'full' ? 'everything' : 'only changes'})`,
			location: 'outputPane',
		},
		keep,
	};
}

function readTask(context: IExecuteFunctions, item: number, hub: string): GroupTask {
	const groups = context.getNodeParameter('groups', item) as keyof typeof SEARCH;
	const search = SEARCH[groups] ?? (context.getNodeParameter('groupSearch', item, '') as string);
	const withMembers = context.getNodeParameter('withMembers', item, false) as boolean;
	const matches = context.getNodeParameter('matchGroups', item, false) as boolean;
	const resetKey = readResetKey(context, item);
	const { delta, limit } = readAmount(context, item);
	return {
		search: search.trim() || undefined,
		identity: { groups: true, hub, search, withMembers, matches, resetKey },
		delta,
		limit,
		withMembers,
		matches,
		remembers: true,
	};
}

const SEARCH = { all: '', okta: 'type eq "OKTA_GROUP"', search: undefined } as const;

function groupItem({ group, members, situation, spokeGroupIds }: ImportedGroup): object {
	const { id, type, created, lastUpdated, lastMembershipUpdated, profile } = group;
	return {
		id,
		type,
		...profile,
		created,
		lastUpdated,
		lastMembershipUpdated,
		...(situation ? { situation, spokeGroupIds } : {}),
		...(members
			? {
					members: members.map((user) => ({
						id: user.id,
						login: loginOf(user),
						status: user.status,
					})),
				}
			: {}),
	};
}
