import { INITIAL_STATUS } from './initialStatus';
import type { UserStatus } from './lifecycle';
import { withoutUnset } from './profile';
import { nameIn } from './soughtIn';
import type { CreatePlan, RefusePlan, UserStep } from './userPlan';
import { credentialsOf, setsPassword, type UserWish } from './userWish';

/**
 * Decides what has to happen for a person whom the hub does not have. Reads nothing, writes nothing; the wish has
 * passed `refuseWish`.
 */
export function planNewUser(wish: UserWish): CreatePlan | RefusePlan {
	return wish.operation === 'update' ? notThere(wish) : planCreate(wish);
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

function notThere(wish: UserWish): RefusePlan {
	return {
		verb: 'refuse',
		refusal: {
			code: 'USER_NOT_FOUND',
			message: `The hub does not have ${nameIn(wish)}, so there is nothing to update`,
			remedy:
				'Use ‘Create or Update’ if the user may be new, or check the login and what it is matched by.',
		},
	};
}
