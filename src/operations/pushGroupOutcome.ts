import type { GroupMarker } from '../domain/groupMarker';
import type { Removal, Skipped } from '../domain/groupMembers';
import type { AttributeChange } from '../domain/profile';
import type { Refusal } from '../domain/refusal';
import type { FailedChange } from './pushGroupApply';

/** What happened, or under a dry run would happen, to one group. */
export interface GroupOutcome {
	/** `failed`: changes were tried, and not one took effect. */
	action: 'created' | 'recreated' | 'linked' | 'updated' | 'kept' | 'failed';
	/** True where a dry run only says what would be done. */
	planned: boolean;
	/** The hub group's name. */
	group: string;
	/** Missing only where a dry run would create the group. */
	hubId?: string;
	/** The source group: its id, and its name there. */
	source: { owner: string; id: string; name: string };
	/** Whether the hub group was made by a push, or was there before. */
	origin: GroupMarker['origin'];
	/** What changes in the group itself. */
	changes: AttributeChange[];
	added: MemberNamed[];
	removed: Array<MemberNamed & Pick<Removal, 'reason'>>;
	/** Members who were right where they were. */
	kept: number;
	skipped: Skipped[];
	/** People who were brought into the hub for this group. */
	provisioned: ProvisionedMember[];
	failed: FailedChange[];
	/** How the hub group differed from its source when the run began; missing where the group is new here. */
	drift?: GroupDrift;
	warnings: string[];
	/** A dry run's answer to a plan that would be refused. */
	refusal?: Pick<Refusal, 'code' | 'message' | 'remedy'>;
	/** Calls to both orgs for this group. */
	requests: number;
}

export interface MemberNamed {
	who: string;
	/** Missing only where a dry run would create the user. */
	hubId?: string;
}

export interface ProvisionedMember extends MemberNamed {
	action: string;
}

export interface GroupDrift {
	/** People who should have been members. */
	missing: number;
	/** Members the source group does not have. */
	extra: number;
	/** Attributes of the group that were not as they should be. */
	attributes: string[];
	/** The group of an earlier run was gone. */
	deleted: boolean;
}
