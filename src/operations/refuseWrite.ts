import { spokeAdministrator } from '../domain/importRefusals';
import type { ImportUpdate } from '../domain/importPlan';
import { loginOf } from '../domain/logins';
import { pingPong, swinging, type Swings } from '../domain/pingPong';
import { refuseExisting, type Protection } from '../domain/protection';
import type { OktaUser } from '../okta/users';
import { Refused } from './Refused';

export interface WriteGuard {
	protection: Protection;
	/** True for someone who may do anything in the spoke and is never touched. */
	isAdministrator(id: string): Promise<boolean>;
	/** What imports wrote lately. */
	swings: Swings;
	/** By the clock of the machine, in milliseconds. */
	now: number;
}

/**
 * Stops an import right before it writes to one user of the spoke.
 * @throws Refused for protected people, administrators and values that swing back and forth
 */
export async function refuseWrite(
	user: OktaUser,
	hubId: string,
	{ changes }: Pick<ImportUpdate, 'changes'>,
	{ protection, isAdministrator, swings, now }: WriteGuard,
): Promise<void> {
	const refusal = refuseExisting(user, protection);
	if (refusal) throw new Refused(refusal);
	const attributes = swinging(swings, hubId, changes, now);
	if (attributes.length > 0) throw new Refused(pingPong(loginOf(user), attributes));
	if (await isAdministrator(user.id)) throw new Refused(spokeAdministrator(loginOf(user)));
}
