/** Okta API reference, Users, "User status". */
export type UserStatus =
	| 'STAGED'
	| 'PROVISIONED'
	| 'ACTIVE'
	| 'RECOVERY'
	| 'LOCKED_OUT'
	| 'PASSWORD_EXPIRED'
	| 'SUSPENDED'
	| 'DEPROVISIONED';

export type Profile = Readonly<Record<string, unknown>>;

/** A password is known in clear, as an imported hash, or by an inline hook that is asked at the first sign-in. */
export type Password =
	| { kind: 'value'; value: string }
	| { kind: 'hash'; hash: Readonly<Record<string, unknown>> }
	| { kind: 'hook'; hook: string };

export interface Provider {
	type: string;
	name: string;
}

export interface RecoveryQuestion {
	question: string;
	answer: string;
}

/** A user as the org holds it. Never changed in place: a change is a new record, so that old versions stay readable. */
export interface User {
	readonly id: string;
	readonly typeId: string;
	readonly realmId?: string;
	readonly status: UserStatus;
	/** A transition that runs behind the answer (knob `asyncTransitionMs`). */
	readonly transition?: { to: UserStatus; at: number; settled: User; event: string };
	/** Milliseconds since 1970. */
	readonly created: number;
	readonly activated: number | null;
	readonly statusChanged: number | null;
	readonly lastLogin: number | null;
	readonly lastUpdated: number;
	readonly passwordChanged: number | null;
	readonly profile: Profile;
	readonly provider: Provider;
	readonly password?: Password;
	readonly recoveryQuestion?: RecoveryQuestion;
	/** Another system is the source of this profile (JIT, a directory): updates answer E0000023. */
	readonly sourcedElsewhere?: boolean;
	/** A factor that an administrator can unlock though the user is ACTIVE. */
	readonly deviceBlocked?: boolean;
}
