import type { Situation } from '../domain/matching';
import { planExistingUser } from '../domain/existingUserPlan';
import { soughtIn } from '../domain/soughtIn';
import type { UserWish } from '../domain/userWish';
import type { OktaClient } from '../okta/client';
import type { OktaUser } from '../okta/users';
import type { CheckedWish } from './checkWish';
import { matchUsers } from './matchUsers';
import type { UserOutcome } from './outcome';
import { kept } from './userOutcomes';
import type { ProvisionTask } from './ProvisionTask';
import type { schemaReader } from './schemaReader';

export interface Look {
	task: ProvisionTask;
	/** Where it is matched by an attribute, with values in the types of the hub's schema. */
	wish: UserWish;
}

/** Finds the people of many tasks in the hub with few requests: those with the same rules and user type together. */
export async function lookInBulk(
	hub: OktaClient,
	looks: readonly Look[],
	schemaFor: ReturnType<typeof schemaReader>,
): Promise<ReadonlyMap<ProvisionTask, Situation<OktaUser>>> {
	const alike = new Map<string, Look[]>();
	const written = new Map<UserWish['matchBy'], string>();
	for (const look of looks) {
		const { matchBy, userTypeId } = look.wish;
		const rules = written.get(matchBy) ?? JSON.stringify(matchBy);
		written.set(matchBy, rules);
		const key = `${rules} ${userTypeId ?? ''}`;
		const group = alike.get(key);
		if (group) group.push(look);
		else alike.set(key, [look]);
	}
	const seen = new Map<ProvisionTask, Situation<OktaUser>>();
	for (const group of alike.values()) {
		const wishes = group.map(({ wish }) => wish);
		const [first] = wishes;
		const situations = await matchUsers(
			hub,
			wishes.map(soughtIn),
			first?.matchBy ?? [],
			async () => await schemaFor(first?.userTypeId),
		);
		group.forEach(({ task }, at) => seen.set(task, situations[at] ?? { situation: 'absent' }));
	}
	return seen;
}

/** Whoever the bulk look shows as needing nothing is not read again. */
export function keptAsSeen(
	situation: Situation<OktaUser> | undefined,
	checked: CheckedWish,
	dryRun: boolean,
): UserOutcome | undefined {
	if (!situation || !('user' in situation)) return undefined;
	const plan = planExistingUser(situation.user, checked.wish);
	return plan.verb === 'keep' ? kept(situation.user, plan, checked, dryRun) : undefined;
}

/** A login is unique in Okta, so a create for somebody the index does not show is safe: the org refuses a second one. */
export const mayCreateUnseen = ({ wish }: ProvisionTask): boolean =>
	wish.operation !== 'update' && wish.matchBy.every(({ by }) => by === 'login');
