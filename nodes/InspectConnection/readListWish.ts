import type { IExecuteFunctions } from 'n8n-workflow';
import { NO_PROTECTION } from '../../src/domain/protection';
import type { ListWish } from '../../src/operations/listPushedGroups';
import { ownerOf } from '../../src/operations/pushGroupSources';
import { readLoginFrom, readOptions, readPolicy, readRules } from '../PushGroup/parameters';
import { readProtection } from '../PushGroup/protection';
import { readReading } from '../PushGroup/reading';
import { spokeOf, type Connection } from '../shared/connect';

type PushedFrom = 'anywhere' | 'items' | 'spoke';

/** Which pushed groups are listed; read as Okta Push Group reads its own fields, so that both see the same. */
export async function readListWish(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): Promise<ListWish> {
	const { hub, spoke } = connection;
	const options = readOptions(context, item);
	const compare = context.getNodeParameter('compare', item, false) as boolean;
	const { marker, ...policy } = readPolicy(context, item);
	return {
		owner: readOwner(context, item, connection),
		marker,
		compare,
		nameTemplate: context.getNodeParameter('hubGroupName', item, '{{name}}') as string,
		policy,
		reading:
			compare && spoke
				? await readReading(spoke, options)
				: { loginFrom: readLoginFrom(options), matchBy: readRules(options) },
		protection: compare ? await readProtection(hub, options) : NO_PROTECTION,
	};
}

function readOwner(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): string | undefined {
	const from = context.getNodeParameter('pushedFrom', item) as PushedFrom;
	switch (from) {
		case 'anywhere':
			return undefined;
		case 'items':
			return String(context.getNodeParameter('sourceName', item)).trim();
		case 'spoke':
			return ownerOf(spokeOf(connection));
	}
}
