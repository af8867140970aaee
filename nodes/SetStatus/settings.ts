import type { IExecuteFunctions } from 'n8n-workflow';
import { protectionOf } from '../../src/operations/protectionOf';
import type { StatusSettings } from '../../src/operations/setStatus/StatusTask';
import type { Connection } from '../shared/connect';
import { listOf } from '../shared/lists';
import { readOptions } from './parameters';

/** What holds for the whole run is read from the first item. */
export async function readSettings(
	context: IExecuteFunctions,
	{ hub, spoke }: Connection,
): Promise<StatusSettings> {
	const options = readOptions(context, 0);
	const { ownershipAttribute, ownerName } = options;
	return {
		protection: await protectionOf(hub, {
			logins: listOf(options.protectedUsers),
			groupId: options.protectedGroupId?.trim() || undefined,
			emailDomains: [],
			ownership:
				ownershipAttribute && ownerName
					? { attribute: ownershipAttribute.trim(), owner: ownerName.trim() }
					: undefined,
		}),
		ceiling: {
			count: context.getNodeParameter('maximumDeactivations', 0, 50) as number,
			percent: options.maximumDeactivationsPercent,
			scopeGroupId: options.scopeGroupId?.trim() || undefined,
		},
		pushedBy: spoke && new URL(spoke.org.url).host,
		maxWaitMs: 1_000 * (options.maximumWait ?? 120),
	};
}
