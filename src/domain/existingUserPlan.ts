import { INITIAL_STATUS } from './initialStatus';
import { isDeactivated } from './lifecycle';
import { difference, type AttributeChange } from './profile';
import type { Refusal } from './refusal';
import { nameIn } from './soughtIn';
import type { ExistingUser, KeepPlan, RefusePlan, UpdatePlan, UserStep } from './userPlan';
import { credentialsOf, type UserWish } from './userWish';

/** Decides what has to happen to a user the hub has. Reads nothing, writes nothing; the wish has passed `refuseWish`. */
export function planExistingUser(
	existing: ExistingUser,
	wish: UserWish,
): UpdatePlan | KeepPlan | RefusePlan {
	if (wish.operation === 'create') {
		return keep(existing, 'a user with this login exists in the hub already');
	}
	return isDeactivated(existing.status)
		? planDeactivated(existing, wish)
		: planUpdate(existing, wish);
}

function planUpdate(existing: ExistingUser, wish: UserWish): UpdatePlan | KeepPlan {
	const changes = changesOf(existing, wish);
	const activation = existing.status === 'STAGED' ? activationOf(wish) : undefined;
	const steps: UserStep[] = [];
	if (changes.length > 0 || activation?.credentials) {
		steps.push({ step: 'update', changes, credentials: activation?.credentials });
	}
	if (activation)
		steps.push({ step: 'lifecycle', operation: 'activate', sendEmail: activation.sendEmail });
	if (steps.length === 0) {
		return keep(existing, 'every mapped attribute has this value in the hub already');
	}
	return {
		verb: 'update',
		id: existing.id,
		changes,
		steps,
		reaches: activation?.reaches ?? existing.status,
	};
}

function changesOf(existing: ExistingUser, wish: UserWish): AttributeChange[] {
	return difference(existing.profile, wish.profile).filter(
		({ attribute }) => !wish.onlyOnCreate.has(attribute),
	);
}

/** A user found STAGED is taken on to the status asked for, as the Org2Org app does when it links one. */
function activationOf(wish: UserWish) {
	const effect = wish.initialStatus && INITIAL_STATUS[wish.initialStatus];
	if (wish.operation === 'update' || !effect?.activate) return undefined;
	const { password } = credentialsOf(wish) ?? {};
	return {
		credentials: password && { password },
		reaches: effect.reaches,
		sendEmail: wish.activation === 'mail' && !effect.withPassword,
	};
}

/**
 * A deactivated user takes no profile change, so it comes back first and is changed then. It comes back as
 * PROVISIONED; setting a password makes it ACTIVE. STAGED is never reached again (Okta API reference, Users: lifecycle).
 */
function planDeactivated(
	existing: ExistingUser,
	wish: UserWish,
): UpdatePlan | KeepPlan | RefusePlan {
	if (wish.whenDeactivated === 'leave') {
		return keep(existing, 'the user is deactivated in the hub and is left so');
	}
	const activation = activationOf(wish);
	if (wish.whenDeactivated === 'refuse' || !activation)
		return { verb: 'refuse', refusal: deactivated(wish) };
	const changes = changesOf(existing, wish);
	const steps: UserStep[] = [
		{ step: 'lifecycle', operation: 'activate', sendEmail: activation.sendEmail },
	];
	if (changes.length > 0 || activation.credentials) {
		steps.push({ step: 'update', changes, credentials: activation.credentials });
	}
	return { verb: 'update', id: existing.id, changes, steps, reaches: activation.reaches };
}

function keep({ id, status }: ExistingUser, reason: string): KeepPlan {
	return { verb: 'keep', id, status, reason };
}

function deactivated(wish: UserWish): Refusal {
	return {
		code: 'USER_DEACTIVATED',
		message: `${nameIn(wish)} is deactivated in the hub, and Okta changes no deactivated user`,
		remedy:
			'Set ‘Existing User Is Deactivated’ to ‘Reactivate’ with an active initial status (a pending one cannot be reached again), or to ‘Leave’.',
	};
}
