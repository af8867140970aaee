import type { UserStatus } from '../../domain/lifecycle';
import { loginOf } from '../../domain/logins';
import type { OktaClient } from '../../okta/client';
import { absentWhen } from '../../okta/failures/absentWhen';
import { NotFound } from '../../okta/failures/answerFailures';
import { OktaFailure } from '../../okta/failures/OktaFailure';
import { readUser, type FoundUser, type OktaUser } from '../../okta/users';
import type { Clock } from '../../ports';

export interface Patience {
	clock: Clock;
	/** How long one transition may be waited for, in milliseconds. */
	maxWaitMs: number;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** Okta was still bringing the user to another status when patience ended. */
class StillInTransition extends OktaFailure {
	readonly code = 'STILL_IN_TRANSITION';

	constructor(login: string, to: UserStatus, waitedMs: number) {
		super(
			`Okta is still bringing ${login} to ${to}, after a wait of ${Math.round(waitedMs / 1_000)} s`,
			'Run the workflow again in a few minutes, or raise ‘Maximum Wait (Seconds)’ in the options.',
			{ login, to, waitedMs },
		);
	}
}

/**
 * The user once Okta has finished what goes on behind its answers (`transitioningToStatus`; Okta API reference, Users);
 * undefined where the user is gone by then.
 * @throws StillInTransition where that takes longer than it may
 */
export async function settledUser(
	client: OktaClient,
	found: FoundUser,
	{ clock, maxWaitMs }: Patience,
): Promise<FoundUser | undefined> {
	const start = clock.now();
	let state: FoundUser | undefined = found;
	for (let pause = FIRST_PAUSE_MS; state; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
		const user: OktaUser = state.user;
		const to = user.transitioningToStatus;
		if (!to || to === user.status) return state;
		const waited = clock.now() - start;
		if (waited >= maxWaitMs) throw new StillInTransition(loginOf(user), to, waited);
		await clock.sleep(Math.min(pause, maxWaitMs - waited));
		state = await readUser(client, user.id).catch(absentWhen(NotFound));
	}
	return undefined;
}
