import type { IExecuteFunctions } from 'n8n-workflow';
import type { OktaClient } from '../../src/okta/client';
import type { PushSettings } from '../../src/operations/pushGroup';
import { memberRules } from '../../src/operations/pushGroupRules';
import { ProvisionRun } from '../../src/operations/provisionRun';
import { schemaReader } from '../../src/operations/schemaReader';
import { readNewcomer, readOptions } from './parameters';
import { readProtection } from './protection';
import { rememberedGroups } from './rememberedGroups';

/** What holds for the whole run is read from the first item. */
export async function readSettings(
	context: IExecuteFunctions,
	hub: OktaClient,
): Promise<PushSettings> {
	const protection = await readProtection(hub, readOptions(context, 0));
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
