import type { Principal } from './Principal';

export interface EventTarget {
	type: 'User' | 'UserGroup' | 'AppInstance' | 'AppUser' | 'UserType' | 'Rule' | 'EventHook';
	id: string;
	displayName: string;
	alternateId: string;
}

/** Something that happened in the org, named as in Okta's event catalogue; the system log and event hooks feed on it. */
export interface OrgEvent {
	type: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Who did it; undefined for Okta itself. */
	actor: Principal | undefined;
	targets: EventTarget[];
	outcome: 'SUCCESS' | 'FAILURE' | 'SKIPPED' | 'DENY';
	/** Facts that Okta puts into debugData, such as the names of changed attributes. */
	detail?: Record<string, string>;
}

export type EventListener = (event: OrgEvent) => void;
