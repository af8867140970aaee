import type { AttributeSchema } from './attributeSchema';
import type { InitialStatus } from './initialStatus';
import type { SourcePerson } from './groupSurvey';
import type { MatchingRule } from './matching';
import { withoutUnset, type Profile } from './profile';
import { mapToHub, type SpokeMapping } from './spokeMapping';
import type { UserWish } from './userWish';

/** How people are brought into the hub so that they can be members. */
export interface NewcomerWish {
	initialStatus: Extract<InitialStatus, 'active_without_pass' | 'pending_without_pass'>;
	matchBy: readonly MatchingRule[];
	/** How a spoke profile becomes a hub profile; missing where the source speaks of hub attributes already. */
	mapping?: SpokeMapping;
	activation: UserWish['activation'];
}

/**
 * The wish for somebody in a source group whom the hub does not have. Somebody found after all is left as is.
 * @param profile as the source has it
 */
export function newcomerWish(
	{ sought }: SourcePerson,
	profile: Profile,
	{ initialStatus, matchBy, mapping, activation }: NewcomerWish,
	hubSchema: readonly AttributeSchema[] | undefined,
): UserWish {
	const mapped = mapping ? mapToHub(profile, mapping, hubSchema) : withoutUnset(profile);
	return {
		operation: 'create',
		login: sought.login,
		hubId: sought.id,
		profile: { ...mapped, login: sought.login },
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
