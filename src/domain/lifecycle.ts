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

/**
 * What a workflow may want a user's status to be. The other statuses come about by what the person does or fails to
 * do; DELETED is no status of Okta's: the user is gone.
 */
export const DESIRED_STATUSES = [
	'ACTIVE',
	'SUSPENDED',
	'DEPROVISIONED',
	'STAGED',
	'DELETED',
] as const;

export type DesiredStatus = (typeof DESIRED_STATUSES)[number];

/** A deactivated user still holds its login and can be read by id, but takes no profile change (Okta API reference, Users). */
export const isDeactivated = (status: UserStatus): boolean => status === 'DEPROVISIONED';
