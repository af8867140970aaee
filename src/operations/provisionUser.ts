import { difference } from '../domain/profile';
import { planExistingUser, planNewUser } from '../domain/userPlan';
import type { UserStatus } from '../domain/lifecycle';
import { refuseWish, type UserWish } from '../domain/userWish';
import type { OktaClient } from '../okta/client';
import { AlreadyExists, ChangedMeanwhile } from '../okta/failures/answerFailures';
import { findUserByLogin, type FoundUser, type OktaUser } from '../okta/users';
import { applySteps } from './applySteps';
import { createOnce } from './createOnce';
import { viewOf, type UserOutcome } from './outcome';
import { Refused } from './Refused';

export interface ProvisionOptions {
	/** Plan only; nothing is written. */
	dryRun: boolean;
}

/**
 * Brings one person in the hub to what the wish says: find, plan, and unless it is a dry run, apply.
 *
 * What somebody else did between reading and writing (412, or the login taken by now) is read and planned for, once.
 * @throws Refused where the plan says no, another OktaFailure where Okta does
 */
export async function provisionUser(
	{ hub }: { hub: OktaClient },
	wish: UserWish,
	options: ProvisionOptions,
): Promise<UserOutcome> {
	const refusal = refuseWish(wish);
	if (refusal) throw new Refused(refusal);
	const counted = hub.fork();
	const attempt = async () => await provisionOnce(counted, wish, options);
	const outcome = await attempt().catch(async (failure: unknown) => {
		if (failure instanceof ChangedMeanwhile || failure instanceof AlreadyExists)
			return await attempt();
		throw failure;
	});
	return { ...outcome, requests: counted.requests() };
}

async function provisionOnce(
	hub: OktaClient,
	wish: UserWish,
	options: ProvisionOptions,
): Promise<UserOutcome> {
	const existing = await findUserByLogin(hub, wish.login);
	return existing
		? await provisionExisting(hub, wish, existing, options)
		: await provisionNew(hub, wish, options);
}

async function provisionNew(
	hub: OktaClient,
	wish: UserWish,
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
		warnings: [],
		requests: 0,
	};
	if (dryRun) return foreseen;
	const { user, warnings } = await createOnce(hub, plan);
	return { ...foreseen, ...reached(user, null), warnings };
}

async function provisionExisting(
	hub: OktaClient,
	wish: UserWish,
	existing: FoundUser,
	{ dryRun }: ProvisionOptions,
): Promise<UserOutcome> {
	const plan = planExistingUser(existing.user, wish);
	if (plan.verb === 'refuse') throw new Refused(plan.refusal);
	const before = existing.user.status;
	const common = { planned: dryRun, login: wish.login, warnings: [], requests: 0 };
	if (plan.verb === 'keep') {
		return {
			action: 'kept',
			reason: plan.reason,
			...common,
			changes: [],
			...reached(existing.user, before),
		};
	}
	const action = before === 'DEPROVISIONED' ? 'reactivated' : 'updated';
	const outcome: UserOutcome = {
		action,
		...common,
		changes: plan.changes,
		...reached(existing.user, before),
		status: { before, after: plan.reaches },
	};
	if (dryRun) return outcome;
	return {
		...outcome,
		...reached(await applySteps(hub, plan.steps, existing, wish.login), before),
	};
}

function reached(
	user: OktaUser,
	before: UserStatus | null,
): Required<Pick<UserOutcome, 'hubId' | 'hubUser' | 'status'>> {
	return { status: { before, after: user.status }, hubId: user.id, hubUser: viewOf(user) };
}
