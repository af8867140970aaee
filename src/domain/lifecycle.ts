/** Okta's names for a user's status (OpenAPI 2026.06.3, UserStatus). */
export type UserStatus =
	| 'STAGED'
	| 'PROVISIONED'
	| 'ACTIVE'
	| 'RECOVERY'
	| 'LOCKED_OUT'
	| 'PASSWORD_EXPIRED'
	| 'SUSPENDED'
	| 'DEPROVISIONED';

/** Okta's names for what moves a user from one status to another: `POST /users/{id}/lifecycle/<operation>`. */
export type LifecycleOperation =
	| 'activate'
	| 'reactivate'
	| 'deactivate'
	| 'suspend'
	| 'unsuspend'
	| 'unlock';

/** A deactivated user still holds its login and can be read by id, but takes no profile change (Okta API reference, Users). */
export const isDeactivated = (status: UserStatus): boolean => status === 'DEPROVISIONED';
