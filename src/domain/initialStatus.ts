import type { UserStatus } from './lifecycle';

/** The four values of the Org2Org app's `initialStatus`, letter for letter. */
export type InitialStatus =
	| 'active_with_pass'
	| 'active_without_pass'
	| 'pending_with_pass'
	| 'pending_without_pass';

export interface InitialStatusEffect {
	/** `activate` of `POST /users`. */
	activate: boolean;
	withPassword: boolean;
	/** The status a new user has afterwards (Okta support, "What do the Org2Org initial status options do"). */
	reaches: UserStatus;
}

export const INITIAL_STATUS: Record<InitialStatus, InitialStatusEffect> = {
	active_with_pass: { activate: true, withPassword: true, reaches: 'ACTIVE' },
	active_without_pass: { activate: true, withPassword: false, reaches: 'PROVISIONED' },
	pending_with_pass: { activate: false, withPassword: true, reaches: 'STAGED' },
	pending_without_pass: { activate: false, withPassword: false, reaches: 'STAGED' },
};
