import type { IExecuteFunctions } from 'n8n-workflow';
import type { OktaClient } from '../../src/okta/client';
import { protectionOf } from '../../src/operations/protectionOf';
import type { ProvisionSettings } from '../../src/operations/ProvisionTask';
import { listOf } from '../shared/lists';
import { readOptions } from './parameters';

/** What holds for the whole run is read from the first item. */
export async function readSettings(
	context: IExecuteFunctions,
	hub: OktaClient,
): Promise<ProvisionSettings> {
	const options = readOptions(context, 0);
	return {
		protection: await protectionOf(hub, {
			logins: listOf(options.protectedUsers),
			groupId: options.protectedGroupId || undefined,
			emailDomains: listOf(options.emailDomains),
			ownership:
				options.ownershipAttribute && options.ownerName
					? { attribute: options.ownershipAttribute.trim(), owner: options.ownerName.trim() }
					: undefined,
		}),
		ceiling: { count: options.maximumChanges, percent: options.maximumChangesPercent },
		sensitive: new Set(listOf(options.sensitive)),
	};
}
