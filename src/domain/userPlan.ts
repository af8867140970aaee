import type { UserCredentials } from './credentials';
import type { LifecycleOperation, UserStatus } from './lifecycle';
import type { AttributeChange, Profile } from './profile';
import type { Refusal } from './refusal';

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

/** The hub's user that the wish is about, as far as a plan looks at it. */
export interface ExistingUser {
	id: string;
	status: UserStatus;
	profile: Profile;
}
