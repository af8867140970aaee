import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { renderGroupName } from '../../src/domain/groupName';
import type { OktaClient } from '../../src/okta/client';
import type { PushSettings } from '../../src/operations/pushGroup';
import { membershipsOf, type Memberships } from '../../src/operations/pushGroupMemberships';
import { pushGroups, type GroupTask } from '../../src/operations/pushGroups';
import { connect, spokeOf, type Connection } from '../shared/connect';
import { readItemSources } from './itemSources';
import { outputOf, refusedRun, type PushedSource } from './output';
import { readDryRun, readPolicy } from './parameters';
import { rememberedGroups } from './rememberedGroups';
import { readSettings } from './settings';
import { readSpokeSources, type AskedSource, type Begin } from './sources';

type SourceKind = 'items' | 'spokeGroups' | 'spokeRules' | 'appPush';

/** The operation ‘Push Groups’: all input items together, because many of them may name one group. */
export async function push(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const output = await pushAll(context).catch((failure: unknown) => refusedRun(context, failure));
	return [output];
}

async function pushAll(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const connection = await connect(context);
	const settings = await readSettings(context, connection.hub);
	const { recall } = rememberedGroups(context);
	const begun: Memberships[] = [];
	const begin: Begin = (source, people, item) => {
		const { matchBy } = readPolicy(context, item).members;
		const question = { name: `group ${source.key}`, people, matchBy };
		const memberships = membershipsOf(connection.hub, question, settings);
		begun.push(memberships);
		memberships.begin(recall(source)?.hubId);
		return memberships;
	};
	try {
		const asked = await readSources(context, connection, begin);
		return await pushAsked(context, connection.hub, asked, settings);
	} finally {
		// Of a group that was not pushed nobody wants to know more.
		for (const memberships of begun) memberships.stop();
	}
}

async function pushAsked(
	context: IExecuteFunctions,
	hub: OktaClient,
	asked: readonly AskedSource[],
	settings: PushSettings,
): Promise<INodeExecutionData[]> {
	const stopOnFailure = !context.continueOnFail();
	const unread = asked.flatMap((source) => ('failure' in source ? [failedSource(source)] : []));
	if (stopOnFailure && unread.length > 0) return outputOf(context, unread);
	const sources = asked.flatMap((source) => ('failure' in source ? [] : [source]));
	const { recall } = rememberedGroups(context);
	const tasks = sources.map((source) => taskOf(context, source, recall));
	const results = await pushGroups(hub, tasks, settings, { stopOnFailure });
	const pushed = results.map((result, at) => ({ items: sources[at]?.items ?? [], result }));
	return outputOf(context, [...pushed, ...unread]);
}

const failedSource = ({ items, failure }: { items: number[]; failure: unknown }): PushedSource => ({
	items,
	result: { state: 'failed', failure },
});

async function readSources(
	context: IExecuteFunctions,
	connection: Connection,
	begin: Begin,
): Promise<AskedSource[]> {
	const kind = context.getNodeParameter('source', 0) as SourceKind;
	return kind === 'items'
		? readItemSources(context)
		: await readSpokeSources(context, spokeOf(connection), kind, begin);
}

/** The first item that asks for a group says how it is treated. */
function taskOf(
	context: IExecuteFunctions,
	{ items: [item = 0], found, afterwards }: Exclude<AskedSource, { failure: unknown }>,
	recall: ReturnType<typeof rememberedGroups>['recall'],
): GroupTask {
	const { source, people, memberships, label } = found;
	const template = context.getNodeParameter('hubGroupName', item, '{{name}}') as string;
	const remembered = recall(source) ?? source.remembered;
	return {
		wish: {
			source: { ...source, remembered },
			hubName: found.hubName ?? renderGroupName(template, { name: source.name, source: label }),
			policy: readPolicy(context, item),
		},
		people,
		memberships,
		dryRun: readDryRun(context, item),
		afterwards,
	};
}
