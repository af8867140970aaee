import type { UserStatus } from '../domain/lifecycle';
import type { AttributeChange, Profile } from '../domain/profile';

/** What happened, or under a dry run would happen, to one person. Holds no secret that was not asked for. */
export interface UserOutcome {
	/** linked: a user that nobody owned was taken over, see the ownership attribute. */
	action: 'created' | 'updated' | 'linked' | 'reactivated' | 'kept';
	/** True where a dry run only says what would be done. */
	planned: boolean;
	/** Why nothing had to be done; only with `kept`. */
	reason?: string;
	login: string;
	/** Missing only where a dry run would create the user. */
	hubId?: string;
	/** Null before: there was no user. */
	status: { before: UserStatus | null; after: UserStatus };
	changes: OutcomeChange[];
	warnings: string[];
	/** Calls to the orgs for this item alone; what a run reads for many items at once is not counted here. */
	requests: number;
	/** The user as the hub has it afterwards. */
	hubUser?: HubUserView;
	/** Only where it was generated and asked for. */
	password?: string;
	/** One-time link; only where it was asked for. */
	activationUrl?: string;
}

/** Of a sensitive attribute only the name is told. */
export type OutcomeChange = AttributeChange | { attribute: string; sensitive: true };

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

/** The same outcome with the values of sensitive attributes left out. */
export function withoutSensitive(
	outcome: UserOutcome,
	sensitive: ReadonlySet<string>,
): UserOutcome {
	if (sensitive.size === 0) return outcome;
	const { hubUser } = outcome;
	const visible = ([attribute]: [string, unknown]) => !sensitive.has(attribute);
	return {
		...outcome,
		changes: outcome.changes.map((change) =>
			sensitive.has(change.attribute) ? { attribute: change.attribute, sensitive: true } : change,
		),
		hubUser: hubUser && {
			...hubUser,
			profile: Object.fromEntries(Object.entries(hubUser.profile).filter(visible)),
		},
	};
}
