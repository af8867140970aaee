import type { OktaClient } from '../../src/okta/client';
import { assignedTo } from '../../src/operations/pushGroupAssigned';
import type { SpokeReading } from '../../src/operations/pushGroupPeople';
import { readLoginFrom, readRules, type Options } from './parameters';

/** How people of the spoke are read, with everybody who is assigned to the app where that matters. */
export async function readReading(spoke: OktaClient, options: Options): Promise<SpokeReading> {
	const appId = (options.assignedAppId ?? '').trim();
	return {
		loginFrom: readLoginFrom(options),
		matchBy: readRules(options),
		assigned: appId === '' ? undefined : await assignedTo(spoke, appId),
	};
}
