import type { ErrorCode } from './errorBodies';
import type { UserStatus } from './state/User';

export type LifecycleOperation =
	| 'activate'
	| 'reactivate'
	| 'deactivate'
	| 'suspend'
	| 'unsuspend'
	| 'unlock'
	| 'expirePassword'
	| 'resetPassword'
	| 'convertToFederation';

/** A refusal: the code, and the cause that Okta gives with it. */
export interface Refusal {
	code: ErrorCode;
	cause?: string;
}

/** Where an operation leads; `ACTIVE?` is ACTIVE with a password or a federated provider, else PROVISIONED. */
export type Outcome = UserStatus | 'ACTIVE?' | 'stays' | Refusal;

type Row = Readonly<Record<UserStatus, Outcome>>;

const ALREADY_ACTIVE: Refusal = { code: 'E0000016' };
const NOT_IN_THIS_STATUS: Refusal = { code: 'E0000038' };
const NOT_LOCKED: Refusal = { code: 'E0000032', cause: 'The user is not locked out.' };
const NOT_ACTIVE: Refusal = { code: 'E0000001', cause: 'Cannot suspend a user that is not active' };
const NOT_SUSPENDED: Refusal = {
	code: 'E0000001',
	cause: 'Cannot unsuspend a user that is not suspended',
};
const GONE: Refusal = { code: 'E0000007' };

function row(others: Outcome, exceptions: Partial<Row>): Row {
	return {
		STAGED: others,
		PROVISIONED: others,
		ACTIVE: others,
		RECOVERY: others,
		LOCKED_OUT: others,
		PASSWORD_EXPIRED: others,
		SUSPENDED: others,
		DEPROVISIONED: others,
		...exceptions,
	};
}

/**
 * The lifecycle as a table: operation, status it starts from, status it leads to or the refusal.
 * Sources: Okta API reference, User Lifecycle (which statuses each operation starts from, and its error list); recorded:
 * deactivate of STAGED, unlock of ACTIVE (E0000032 with its cause), reactivate of ACTIVE (E0000038), suspend
 * offered to PROVISIONED and PASSWORD_EXPIRED, resetPassword to PROVISIONED. Refusals of suspend and unsuspend as connectors of other makers match them.
 */
export const STATUS_RULES: Readonly<Record<LifecycleOperation, Row>> = {
	activate: row(ALREADY_ACTIVE, { STAGED: 'ACTIVE?', DEPROVISIONED: 'ACTIVE?' }),
	reactivate: row(NOT_IN_THIS_STATUS, { PROVISIONED: 'stays', RECOVERY: 'stays' }),
	deactivate: row('DEPROVISIONED', { DEPROVISIONED: GONE }),
	suspend: row(NOT_ACTIVE, {
		ACTIVE: 'SUSPENDED',
		PROVISIONED: 'SUSPENDED',
		PASSWORD_EXPIRED: 'SUSPENDED',
	}),
	unsuspend: row(NOT_SUSPENDED, { SUSPENDED: 'ACTIVE' }),
	unlock: row(NOT_LOCKED, { LOCKED_OUT: 'ACTIVE' }),
	expirePassword: row(NOT_IN_THIS_STATUS, {
		ACTIVE: 'PASSWORD_EXPIRED',
		PASSWORD_EXPIRED: 'stays',
	}),
	resetPassword: row(NOT_IN_THIS_STATUS, {
		STAGED: { code: 'E0000017' },
		PROVISIONED: 'RECOVERY',
		ACTIVE: 'RECOVERY',
		RECOVERY: 'RECOVERY',
		LOCKED_OUT: 'RECOVERY',
		PASSWORD_EXPIRED: 'RECOVERY',
	}),
	convertToFederation: row(NOT_IN_THIS_STATUS, { ACTIVE: 'stays' }),
};
