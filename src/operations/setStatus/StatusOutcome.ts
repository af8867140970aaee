import type { UserStatus } from '../../domain/lifecycle';
import type { GroupRef } from '../../domain/leaving';
import type { StatusStep } from '../../domain/statusStep';

/** What happened, or under a dry run would happen, to one person. Holds no secret that was not asked for. */
export interface StatusOutcome {
	action: 'updated' | 'deleted' | 'kept';
	/** True where a dry run only says what would be done. */
	planned: boolean;
	/** Why nothing had to be done; only with `kept`. */
	reason?: string;
	login: string;
	/** Missing where nobody was found. */
	hubId?: string;
	/** Null: there is no such user (any more). */
	status: { before: UserStatus | null; after: UserStatus | null };
	/** What was done, in order. */
	route: StatusStep[];
	/** The user is gone for good. */
	deleted?: true;
	/** Groups that the user left, or would leave. */
	leftGroups?: readonly GroupRef[];
	/** ISO 8601: when a later run is to deactivate the user, as the wish said. */
	deactivateAfter?: string;
	warnings: string[];
	/** Calls to the hub for this item alone; what a run reads once for all is not counted here. */
	requests: number;
	/** One-time link; only where it was asked for. */
	activationUrl?: string;
	/** One-time link; only where it was asked for. */
	resetPasswordUrl?: string;
	/** Only where it was asked for. */
	temporaryPassword?: string;
}

/** The parts of an outcome that open an account; n8n keeps them out of sight. */
export const SECRETS = ['activationUrl', 'resetPasswordUrl', 'temporaryPassword'] as const;

export type Secrets = Partial<Pick<StatusOutcome, (typeof SECRETS)[number]>>;
