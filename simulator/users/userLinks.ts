import type { User, UserStatus } from '../state/User';

type Operation =
	| 'activate'
	| 'deactivate'
	| 'reactivate'
	| 'suspend'
	| 'unsuspend'
	| 'unlock'
	| 'resetPassword'
	| 'forgotPassword'
	| 'expirePassword'
	| 'changePassword'
	| 'changeRecoveryQuestion'
	| 'resetFactors'
	| 'delete';

const PATHS: ReadonlyMap<Operation, string> = new Map([
	['activate', '/lifecycle/activate'],
	['deactivate', '/lifecycle/deactivate'],
	['reactivate', '/lifecycle/reactivate'],
	['suspend', '/lifecycle/suspend'],
	['unsuspend', '/lifecycle/unsuspend'],
	['unlock', '/lifecycle/unlock'],
	['resetPassword', '/lifecycle/reset_password'],
	['forgotPassword', '/credentials/forgot_password'],
	['expirePassword', '/lifecycle/expire_password'],
	['changePassword', '/credentials/change_password'],
	['changeRecoveryQuestion', '/credentials/change_recovery_question'],
	['resetFactors', '/lifecycle/reset_factors'],
]);

const SIGNED_IN_ONCE: readonly Operation[] = [
	'suspend',
	'resetPassword',
	'forgotPassword',
	'expirePassword',
	'changeRecoveryQuestion',
	'resetFactors',
	'changePassword',
	'deactivate',
];

// The operations a user offers, by status (recorded: single reads of every status but RECOVERY and LOCKED_OUT).
const OFFERED: Readonly<Record<UserStatus, readonly Operation[]>> = {
	STAGED: ['activate', 'resetFactors'],
	PROVISIONED: ['suspend', 'resetPassword', 'reactivate', 'resetFactors', 'deactivate'],
	ACTIVE: SIGNED_IN_ONCE,
	PASSWORD_EXPIRED: SIGNED_IN_ONCE,
	RECOVERY: ['resetPassword', 'reactivate', 'resetFactors', 'deactivate'],
	LOCKED_OUT: ['unlock', 'resetPassword', 'resetFactors', 'deactivate'],
	SUSPENDED: ['unsuspend', 'resetFactors', 'deactivate'],
	DEPROVISIONED: ['activate', 'delete', 'resetFactors'],
};

interface Link {
	href: string;
	method?: string;
}

/** The `_links` of a user who is read alone; `schemaId` is that of the user's type. */
export function userLinks(baseUrl: string, user: User, schemaId: string): Record<string, Link> {
	const self = `${baseUrl}/api/v1/users/${user.id}`;
	const links: Record<string, Link> = {};
	for (const operation of OFFERED[user.status])
		links[operation] = {
			href: `${self}${PATHS.get(operation) ?? ''}`,
			method: operation === 'delete' ? 'DELETE' : 'POST',
		};
	return {
		...links,
		schema: { href: `${baseUrl}/api/v1/meta/schemas/user/${schemaId}` },
		self: { href: self },
		type: { href: `${baseUrl}/api/v1/meta/types/user/${user.typeId}` },
	};
}

/** "In every list only self" (recorded: all lists of users). */
export const listedUserLinks = (baseUrl: string, user: User): Record<string, Link> => ({
	self: { href: `${baseUrl}/api/v1/users/${user.id}` },
});
