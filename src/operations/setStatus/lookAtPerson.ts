import { refuseExisting, type Protection } from '../../domain/protection';
import { planStatus, type StatusPlan } from '../../domain/statusPlan';
import { refuseStatusWish } from '../../domain/statusWish';
import { administratorRefusal } from '../../domain/userRefusals';
import type { OktaClient } from '../../okta/client';
import { Refused } from '../Refused';
import { findPerson, type Finding, type FoundPerson } from './findPerson';
import type { StatusTask } from './StatusTask';

/** What a run knows of one task before its first write. */
export interface Look {
	/** Counts the task's own calls. */
	hub: OktaClient;
	/** The hub's id of the person; undefined where nobody is found. */
	id: string | undefined;
	/** Where the plan starts from; undefined: nobody is there (any more). */
	start: FoundPerson | undefined;
	plan: StatusPlan;
}

export type Looks = ReadonlyMap<StatusTask, Look | { failure: unknown }>;

export interface Looking extends Finding {
	protection: Protection;
	isAdministrator(id: string): Promise<boolean>;
}

/**
 * Finds the person and plans, reading only. Somebody protected is refused where there is something to do.
 * @throws Refused, or another OktaFailure
 */
export async function lookAtPerson(
	hub: OktaClient,
	{ wish, dryRun }: StatusTask,
	looking: Looking,
): Promise<Look> {
	const { patience, protection, isAdministrator } = looking;
	const refusal = refuseStatusWish(wish, dryRun);
	if (refusal) throw new Refused(refusal);
	const start = await findPerson(hub, wish, looking);
	const plan = planStatus(start?.person, wish, patience.clock.now());
	if (plan.verb === 'change' && start) {
		const { user } = start.found;
		const untouchable = refuseExisting(user, protection);
		if (untouchable) throw new Refused(untouchable);
		if (await isAdministrator(user.id)) throw new Refused(administratorRefusal(user));
	}
	return { hub, id: start?.person.id, start, plan };
}
