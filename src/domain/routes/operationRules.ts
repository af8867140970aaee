import type { UserStatus } from '../lifecycle';

/** One step by its name, for a person who knows which one is wanted. */
export type NamedOperation =
	| 'activate'
	| 'convertToFederated'
	| 'expirePassword'
	| 'reactivate'
	| 'resetFactors'
	| 'resetPassword'
	| 'revokeSessions'
	| 'suspend'
	| 'unlock'
	| 'unsuspend';

type PerStatus<T> = Partial<Record<UserStatus, T>>;

export interface OperationRule {
	/** Where the operation starts from, and the status it leads to; `same` leaves the status alone. */
	from: PerStatus<UserStatus | 'same'>;
	/** Why nothing is left to do. */
	keep: PerStatus<string>;
	/** What leads on from every other status. */
	wayOut: PerStatus<string> & { other: string };
}

const LIVE = [
	'STAGED',
	'PROVISIONED',
	'ACTIVE',
	'RECOVERY',
	'LOCKED_OUT',
	'PASSWORD_EXPIRED',
	'SUSPENDED',
] as const;

const ACTIVATE = 'Use ‘Activate’: that is how a staged or deactivated user comes into use.';
const UNSUSPEND = 'Use ‘Unsuspend’ first.';
const SET_STATUS = 'Use ‘Set Status’: it finds the way there, or says what is missing for one.';
const WAYS = {
	STAGED: ACTIVATE,
	DEPROVISIONED: ACTIVATE,
	PROVISIONED: 'The person has no password yet. Use ‘Reactivate’: it makes a new activation link.',
	LOCKED_OUT: 'Use ‘Unlock’ first.',
	SUSPENDED: UNSUSPEND,
	other: SET_STATUS,
};

/** The lifecycle by operation (Okta API reference, User Lifecycle and User Credentials; recorded `_links`). */
export const OPERATION_RULES: Record<NamedOperation, OperationRule> = {
	activate: {
		from: each(['STAGED', 'DEPROVISIONED'], 'PROVISIONED'),
		keep: {
			...each(
				['ACTIVE', 'RECOVERY', 'LOCKED_OUT', 'PASSWORD_EXPIRED'],
				'the user has been activated already',
			),
			PROVISIONED:
				'the user is activated and only has to choose a password; ‘Reactivate’ makes a new link',
		},
		wayOut: { other: UNSUSPEND },
	},
	reactivate: {
		from: each(['PROVISIONED', 'RECOVERY'], 'same'),
		keep: each(
			['ACTIVE', 'PASSWORD_EXPIRED'],
			'the user signs in with a password and needs no activation link',
		),
		wayOut: WAYS,
	},
	suspend: {
		from: each(['ACTIVE', 'PROVISIONED', 'PASSWORD_EXPIRED'], 'SUSPENDED'),
		keep: { SUSPENDED: 'the user is suspended already' },
		wayOut: { other: SET_STATUS },
	},
	unsuspend: {
		from: { SUSPENDED: 'ACTIVE' },
		keep: each(LIVE, 'the user is not suspended'),
		wayOut: { other: ACTIVATE },
	},
	// An ACTIVE user may have a device that is blocked, which no status shows; unlocking lifts that too.
	unlock: {
		from: { LOCKED_OUT: 'ACTIVE', ACTIVE: 'same' },
		keep: each([...LIVE, 'DEPROVISIONED'], 'the user is not locked out'),
		wayOut: { other: SET_STATUS },
	},
	expirePassword: {
		from: { ACTIVE: 'PASSWORD_EXPIRED' },
		keep: { PASSWORD_EXPIRED: 'the password has expired already' },
		wayOut: { ...WAYS, RECOVERY: 'Nothing is needed: the person has to choose a new password.' },
	},
	resetPassword: {
		from: {
			...each(['ACTIVE', 'LOCKED_OUT', 'PASSWORD_EXPIRED'], 'RECOVERY'),
			RECOVERY: 'same',
		},
		keep: {},
		wayOut: WAYS,
	},
	resetFactors: { from: each(LIVE, 'same'), keep: {}, wayOut: WAYS },
	revokeSessions: {
		from: each(LIVE, 'same'),
		keep: { DEPROVISIONED: 'the user is deactivated and has no sessions' },
		wayOut: WAYS,
	},
	convertToFederated: { from: { ACTIVE: 'same' }, keep: {}, wayOut: { other: SET_STATUS } },
};

function each<T>(statuses: readonly UserStatus[], value: T): PerStatus<T> {
	return Object.fromEntries(statuses.map((status) => [status, value]));
}
