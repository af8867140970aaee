import type { SortedIds } from '../state/SortedIds';

/** The four values of Org2Org's Initial Status (Okta support, "What do the Org2Org Initial Status options do"). */
export const INITIAL_STATUSES = [
	'active_with_pass',
	'active_without_pass',
	'pending_with_pass',
	'pending_without_pass',
] as const;

export type SyncState = 'DISABLED' | 'ERROR' | 'OUT_OF_SYNC' | 'SYNCHRONIZED' | 'SYNCING';

/** A user's assignment to an app. Never changed in place. Times in milliseconds since 1970. */
export interface AppUser {
	/** The user's own id. */
	readonly id: string;
	/** The id of the account on the other side: for Org2Org the hub user's. */
	readonly externalId?: string;
	/** USER: assigned alone. GROUP: through a group that is assigned. */
	readonly scope: 'USER' | 'GROUP';
	readonly syncState: SyncState;
	readonly lastSync?: number;
	readonly created: number;
	readonly lastUpdated: number;
	readonly statusChanged: number;
	readonly userName: string;
	/** What this assignment adds to the attributes that are mapped from the user. */
	readonly profile: Readonly<Record<string, unknown>>;
}

/** A pushed group. `targetGroupId` is the group as this org sees it on the other side: an APP_GROUP here. */
export interface GroupPushMapping {
	readonly id: string;
	readonly sourceGroupId: string;
	readonly targetGroupId: string;
	readonly status: 'ACTIVE' | 'INACTIVE' | 'ERROR';
	readonly errorSummary: string;
	readonly lastPush: number | undefined;
	readonly created: number;
	readonly lastUpdated: number;
}

/** An app that is assigned to people and groups. */
export interface App {
	readonly id: string;
	/** The key of the integration: `okta_org2org`. */
	readonly name: string;
	readonly label: string;
	readonly status: 'ACTIVE' | 'INACTIVE';
	/** `PUSH_NEW_USERS`, `GROUP_PUSH` … (Okta API reference, Applications, "features"). */
	readonly features: readonly string[];
	/** `settings.app`; for Org2Org its `baseUrl` is the hub's. */
	readonly settings: Readonly<Record<string, unknown>>;
	readonly created: number;
	readonly lastUpdated: number;
	readonly userIds: SortedIds;
	readonly users: Map<string, AppUser>;
	/** Assigned groups, and when they were assigned. */
	readonly groups: Map<string, number>;
	readonly mappings: Map<string, GroupPushMapping>;
}
