import type { UserStatus } from '../domain/lifecycle';
import { loginOf } from '../domain/logins';
import type { Protection } from '../domain/protection';
import type { KeepPlan, UpdatePlan } from '../domain/userPlan';
import type { OktaUser } from '../okta/users';
import type { CheckedWish } from './checkWish';
import { viewOf, type UserOutcome } from './outcome';

/** The outcome for somebody who needs nothing. */
export function kept(
	user: OktaUser,
	{ reason }: KeepPlan,
	{ wish, warnings }: CheckedWish,
	planned: boolean,
): UserOutcome {
	return {
		action: 'kept',
		planned,
		reason,
		login: wish.login || loginOf(user),
		...reached(user, user.status),
		changes: [],
		warnings,
		requests: 0,
	};
}

/** What a plan for an existing user will have done. */
export function foreseenUpdate(
	user: OktaUser,
	plan: UpdatePlan,
	{ wish, warnings }: CheckedWish,
	{ dryRun, protection }: { dryRun: boolean; protection: Protection },
): UserOutcome {
	const { ownership } = protection;
	const takenOver =
		ownership !== undefined &&
		plan.changes.some(({ attribute }) => attribute === ownership.attribute);
	const action = user.status === 'DEPROVISIONED' ? 'reactivated' : takenOver ? 'linked' : 'updated';
	return {
		action,
		planned: dryRun,
		login: wish.login || loginOf(user),
		...reached(user, user.status),
		status: { before: user.status, after: plan.reaches },
		changes: plan.changes,
		warnings,
		requests: 0,
	};
}

export function reached(
	user: OktaUser,
	before: UserStatus | null,
): Required<Pick<UserOutcome, 'hubId' | 'hubUser' | 'status'>> {
	return { status: { before, after: user.status }, hubId: user.id, hubUser: viewOf(user) };
}
