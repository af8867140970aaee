import type { IExecuteFunctions } from 'n8n-workflow';
import type { OktaClient } from '../../src/okta/client';
import { protectionOf } from '../../src/operations/protectionOf';
import type { PushSettings } from '../../src/operations/pushGroup';
import { memberRules } from '../../src/operations/pushGroupRules';
import { ProvisionRun } from '../../src/operations/provisionRun';
import { schemaReader } from '../../src/operations/schemaReader';
import { listOf } from '../shared/lists';
import { readNewcomer, readOptions } from './parameters';
import { rememberedGroups } from './rememberedGroups';

/** What holds for the whole run is read from the first item. */
export async function readSettings(
	context: IExecuteFunctions,
	hub: OktaClient,
): Promise<PushSettings> {
	const { ownershipAttribute, ownerName, ...options } = readOptions(context, 0);
	const protection = await protectionOf(hub, {
		logins: listOf(options.protectedUsers),
		groupId: options.protectedGroupId || undefined,
		emailDomains: listOf(options.emailDomains),
		ownership:
			ownershipAttribute && ownerName
				? { attribute: ownershipAttribute.trim(), owner: ownerName.trim() }
				: undefined,
	});
	const newcomer = readNewcomer(context, 0);
	const run = new ProvisionRun(hub, { protection, ceiling: {}, sensitive: new Set() });
	return {
		protection,
		rules: memberRules(hub),
		missing: newcomer && { run, newcomer, schemaFor: schemaReader(hub) },
		remember: rememberedGroups(context).remember,
		report: (line) => context.logger.info(`Okta Push Group: ${line}`),
	};
}
