import { planDeparted } from '../domain/importExisting';
import { loginOf } from '../domain/logins';
import { readUser, type OktaUser } from '../okta/users';
import type { ApplySettings } from './applyImport';
import { applySteps } from './applySteps';
import type { Departed } from './findDeparted';
import type { ImportOutcome } from './importOutcome';
import { refuseWrite } from './refuseWrite';

/** What happens to a user of the spoke whose hub user was deleted, on what the spoke showed of it. */
export function foreseenDeparted(
	{ user, hubId }: Departed,
	{ rules }: Pick<ApplySettings, 'rules'>,
	planned: boolean,
): ImportOutcome {
	const plan = planDeparted(user, 'DELETED', rules.leavers);
	const said =
		plan.verb === 'keep'
			? { action: 'kept' as const, reason: plan.reason, reaches: plan.status }
			: { action: plan.action, reaches: plan.reaches };
	const { reaches, ...action } = said;
	return {
		...action,
		planned,
		situation: 'deleted',
		login: loginOf(user),
		hubId,
		hubStatus: 'DELETED',
		spokeId: user.id,
		status: { before: user.status, after: reaches },
		changes: [],
		warnings: [],
		requests: 0,
	};
}

/** Treats a user of the spoke whose hub user was deleted. */
export async function applyDeparted(
	departed: Departed,
	settings: ApplySettings,
): Promise<ImportOutcome> {
	const spoke = settings.spoke.fork();
	const found = await readUser(spoke, departed.user.id);
	const plan = planDeparted(found.user, 'DELETED', settings.rules.leavers);
	const outcome = foreseenDeparted({ ...departed, user: found.user }, settings, false);
	if (plan.verb === 'keep') return { ...outcome, requests: spoke.requests() };
	await refuseWrite(found.user, departed.hubId, plan, settings);
	const reached: { user: OktaUser } = await applySteps(
		spoke,
		plan.steps,
		found,
		loginOf(found.user),
	);
	return {
		...outcome,
		status: { before: found.user.status, after: reached.user.status },
		requests: spoke.requests(),
	};
}
