import type { InitialStatus } from './initialStatus';
import type { SourcePerson } from './groupSurvey';
import type { MatchingRule } from './matching';
import { withoutUnset, type Profile } from './profile';
import type { UserWish } from './userWish';

/** How people are brought into the hub so that they can be members. */
export interface NewcomerWish {
	initialStatus: Extract<InitialStatus, 'active_without_pass' | 'pending_without_pass'>;
	matchBy: readonly MatchingRule[];
	/** Hub attributes a new user gets from the source; missing for all that the hub has. */
	attributes?: ReadonlySet<string>;
	activation: UserWish['activation'];
}

/** The wish for somebody in a source group whom the hub does not have. Somebody found after all is left as is. */
export function newcomerWish(
	{ sought }: SourcePerson,
	profile: Profile,
	{ initialStatus, matchBy, attributes, activation }: NewcomerWish,
): UserWish {
	const wanted = Object.entries(profile).filter(([name]) => !attributes || attributes.has(name));
	return {
		operation: 'create',
		login: sought.login,
		hubId: sought.id,
		profile: { ...withoutUnset(Object.fromEntries(wanted)), login: sought.login },
		onlyOnCreate: new Set(),
		matchBy,
		initialStatus,
		mustChangePassword: false,
		federated: false,
		groupIds: [],
		whenDeactivated: 'leave',
		activation,
	};
}
