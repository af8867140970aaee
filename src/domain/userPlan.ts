import type { UserCredentials } from './credentials';
import { INITIAL_STATUS } from './initialStatus';
import { isDeactivated, type LifecycleOperation, type UserStatus } from './lifecycle';
import { difference, withoutUnset, type AttributeChange, type Profile } from './profile';
import type { Refusal } from './refusal';
import { credentialsOf, setsPassword, type UserWish } from './userWish';

export type UserStep =
	| { step: 'lifecycle'; operation: LifecycleOperation; sendEmail: boolean }
	| { step: 'update'; changes: AttributeChange[]; credentials?: UserCredentials }
	| { step: 'addToGroup'; groupId: string };

export interface CreatePlan {
	verb: 'create';
	profile: Profile;
	credentials?: UserCredentials;
	activate: boolean;
	mustChangePassword: boolean;
	userTypeId?: string;
	/** At most twenty; the rest follows in `steps`. */
	groupIds: readonly string[];
	realmId?: string;
	/** What is left to do once the user is there. */
	steps: UserStep[];
	/** The status the user will have. */
	reaches: UserStatus;
}

export interface UpdatePlan {
	verb: 'update';
	id: string;
	changes: AttributeChange[];
	/** The writes, in the order they have to come in. */
	steps: UserStep[];
	/** The status the user will have. */
	reaches: UserStatus;
}

export interface KeepPlan {
	verb: 'keep';
	id: string;
	status: UserStatus;
	reason: string;
}

export interface RefusePlan {
	verb: 'refuse';
	refusal: Refusal;
}

export type UserPlan = CreatePlan | UpdatePlan | KeepPlan | RefusePlan;

/** The hub's user that the wish is about, as far as a plan looks at it. */
export interface ExistingUser {
	id: string;
	status: UserStatus;
	profile: Profile;
}

/* Both plans read nothing and write nothing; the wish has passed `refuseWish`. */

/** Decides what has to happen for a person whom the hub does not have. */
export function planNewUser(wish: UserWish): CreatePlan | RefusePlan {
	return wish.operation === 'update' ? notThere(wish) : planCreate(wish);
}

/** Decides what has to happen to a user the hub has. */
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

/** Okta takes this many groups with a create (OpenAPI 2026.06.3, CreateUserRequest.groupIds; E0000093 beyond). */
const GROUPS_AT_CREATION = 20;

function planCreate(wish: UserWish): CreatePlan {
	const effect = INITIAL_STATUS[wish.initialStatus ?? 'active_without_pass'];
	// `POST /users?activate=true` always mails the link; only a later `activate` can be told not to.
	const quiet = effect.reaches === 'PROVISIONED' && wish.activation !== 'mail' && !wish.federated;
	return {
		verb: 'create',
		profile: withoutUnset({ ...wish.profile, login: wish.login }),
		credentials: credentialsOf(wish),
		activate: effect.activate && !quiet,
		mustChangePassword: wish.mustChangePassword && setsPassword(wish),
		userTypeId: wish.userTypeId,
		groupIds: wish.groupIds.slice(0, GROUPS_AT_CREATION),
		realmId: wish.realmId,
		steps: [
			...wish.groupIds
				.slice(GROUPS_AT_CREATION)
				.map((groupId): UserStep => ({ step: 'addToGroup', groupId })),
			...(quiet ? [{ step: 'lifecycle', operation: 'activate', sendEmail: false } as const] : []),
		],
		reaches: statusOf(wish),
	};
}

/** The status a new or returning user will have. */
function statusOf(wish: UserWish): UserStatus {
	const effect = INITIAL_STATUS[wish.initialStatus ?? 'active_without_pass'];
	if (wish.federated && effect.activate) return 'ACTIVE';
	return effect.reaches === 'ACTIVE' && wish.mustChangePassword
		? 'PASSWORD_EXPIRED'
		: effect.reaches;
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

function deactivated({ login }: UserWish): Refusal {
	return {
		code: 'USER_DEACTIVATED',
		message: `${login} is deactivated in the hub, and Okta changes no deactivated user`,
		remedy:
			'Set ‘Existing User Is Deactivated’ to ‘Reactivate’ with an active initial status (a pending one cannot be reached again), or to ‘Leave’.',
	};
}

function notThere({ login }: UserWish): RefusePlan {
	return {
		verb: 'refuse',
		refusal: {
			code: 'USER_NOT_FOUND',
			message: `Nobody in the hub has the login ${login}, so there is nothing to update`,
			remedy: 'Use ‘Create or Update’ if the user may be new, or check the login.',
		},
	};
}
