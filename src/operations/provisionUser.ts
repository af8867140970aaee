import { difference } from '../domain/profile';
import { refuseExisting } from '../domain/protection';
import { planExistingUser } from '../domain/existingUserPlan';
import { nameIn, soughtIn } from '../domain/soughtIn';
import { planNewUser } from '../domain/newUserPlan';
import { administratorRefusal, ambiguousRefusal } from '../domain/userRefusals';
import type { OktaClient } from '../okta/client';
import { AlreadyExists, ChangedMeanwhile } from '../okta/failures/answerFailures';
import type { FoundUser, OktaUser } from '../okta/users';
import { applySteps } from './applySteps';
import type { CheckedWish } from './checkWish';
import { createOnce } from './createOnce';
import { matchUser, type MatchAids } from './matchUser';
import type { UserOutcome } from './outcome';
import { foreseenUpdate, kept, reached } from './userOutcomes';
import type { ProvisionSettings } from './ProvisionTask';
import { hasPlannedId } from './RecentUsers';
import { Refused } from './Refused';

export interface ProvisionOptions extends ProvisionSettings, MatchAids {
	dryRun: boolean;
	/** True for someone who may do anything in the hub and is never touched. */
	isAdministrator(id: string, counted: OktaClient): Promise<boolean>;
	/** Nobody has to be looked for: the person is known to be absent, as of a moment ago. */
	absent?: boolean;
}

/**
 * Brings one person in the hub to what the wish says: match, plan, and unless it is a dry run, apply.
 *
 * What somebody else did between reading and writing (412, or the login taken by now) is read and planned for, once.
 * @throws Refused where the plan says no, another OktaFailure where Okta does
 */
export async function provisionUser(
	hub: OktaClient,
	checked: CheckedWish,
	options: ProvisionOptions,
): Promise<UserOutcome> {
	const counted = hub.fork();
	const first = options.absent
		? provisionNew(counted, checked, options)
		: provisionOnce(counted, checked, options);
	const outcome = await first.catch(async (failure: unknown) => {
		if (failure instanceof ChangedMeanwhile || failure instanceof AlreadyExists)
			return await provisionOnce(counted, checked, options);
		throw failure;
	});
	return { ...outcome, requests: counted.requests() };
}

async function provisionOnce(
	hub: OktaClient,
	checked: CheckedWish,
	options: ProvisionOptions,
): Promise<UserOutcome> {
	const { wish } = checked;
	const match = await matchUser(hub, soughtIn(wish), wish.matchBy, options);
	switch (match.situation) {
		case 'absent':
			return await provisionNew(hub, checked, options);
		case 'ambiguous':
			throw new Refused(ambiguousRefusal(nameIn(wish), match.candidates));
		default:
			return await provisionExisting(hub, checked, match.found, options);
	}
}

async function provisionNew(
	hub: OktaClient,
	{ wish, warnings, generated }: CheckedWish,
	{ dryRun }: ProvisionOptions,
): Promise<UserOutcome> {
	const plan = planNewUser(wish);
	if (plan.verb === 'refuse') throw new Refused(plan.refusal);
	const foreseen: UserOutcome = {
		action: 'created',
		planned: dryRun,
		login: wish.login,
		status: { before: null, after: plan.reaches },
		changes: difference({}, plan.profile),
		warnings,
		requests: 0,
	};
	if (dryRun) return foreseen;
	const created = await createOnce(hub, plan);
	const { user, activationUrl } = await applySteps(
		hub,
		plan.steps,
		{ user: created.user },
		wish.login,
	);
	return {
		...foreseen,
		...reached(user, null),
		warnings: [...warnings, ...created.warnings],
		password: generated,
		activationUrl: wish.activation === 'link' ? activationUrl : undefined,
	};
}

async function provisionExisting(
	hub: OktaClient,
	checked: CheckedWish,
	existing: FoundUser,
	options: ProvisionOptions,
): Promise<UserOutcome> {
	const { wish, generated } = checked;
	const plan = planExistingUser(existing.user, wish);
	if (plan.verb === 'refuse') throw new Refused(plan.refusal);
	if (plan.verb === 'keep') return kept(existing.user, plan, checked, options.dryRun);
	await refuseUntouchable(hub, existing.user, options);
	const foreseen = foreseenUpdate(existing.user, plan, checked, options);
	if (options.dryRun) return foreseen;
	const { user, activationUrl } = await applySteps(hub, plan.steps, existing, foreseen.login);
	return {
		...foreseen,
		...reached(user, existing.user.status),
		password: plan.steps.some((step) => step.step === 'update' && step.credentials?.password)
			? generated
			: undefined,
		activationUrl: wish.activation === 'link' ? activationUrl : undefined,
	};
}

async function refuseUntouchable(
	hub: OktaClient,
	user: OktaUser,
	{ protection, isAdministrator }: ProvisionOptions,
): Promise<void> {
	const refusal = refuseExisting(user, protection);
	if (refusal) throw new Refused(refusal);
	if (!hasPlannedId(user.id) && (await isAdministrator(user.id, hub)))
		throw new Refused(administratorRefusal(user));
}
