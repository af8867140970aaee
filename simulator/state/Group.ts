import type { Profile } from './User';

/** Okta API reference, Groups, "Group type". */
export type GroupType = 'OKTA_GROUP' | 'APP_GROUP' | 'BUILT_IN';

/** A group as the org holds it. Never changed in place. */
export interface Group {
	readonly id: string;
	readonly type: GroupType;
	readonly objectClass: readonly string[];
	/** The app an APP_GROUP comes from. */
	readonly sourceId?: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	readonly lastUpdated: number;
	readonly lastMembershipUpdated: number;
	readonly profile: Profile & { readonly name: string };
}
