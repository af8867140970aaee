import type { UserStatus } from '../domain/lifecycle';
import type { AttributeChange, Profile } from '../domain/profile';

/** What happened, or under a dry run would happen, to one person. Holds no secret. */
export interface UserOutcome {
	action: 'created' | 'updated' | 'reactivated' | 'kept';
	/** True where a dry run only says what would be done. */
	planned: boolean;
	/** Why nothing had to be done; only with `kept`. */
	reason?: string;
	login: string;
	/** Missing only where a dry run would create the user. */
	hubId?: string;
	/** Null before: there was no user. */
	status: { before: UserStatus | null; after: UserStatus };
	changes: AttributeChange[];
	warnings: string[];
	/** Calls to the orgs for this item. */
	requests: number;
	/** The user as the hub has it afterwards. */
	hubUser?: HubUserView;
}

export interface HubUserView {
	id: string;
	status: UserStatus;
	created?: string;
	lastUpdated?: string;
	profile: Profile;
}

export function viewOf(user: HubUserView): HubUserView {
	const { id, status, created, lastUpdated, profile } = user;
	return { id, status, created, lastUpdated, profile };
}
