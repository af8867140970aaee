import { OktaFailure } from '../okta/failures/OktaFailure';

export interface StoppedPush {
	/** The hub group. */
	group: string;
	hubId: string;
	/** Changes of members that took effect. */
	done: number;
	/** Changes of members that were planned. */
	of: number;
	/** Why no further change was tried. */
	cause: OktaFailure;
}

/** A push ended before all changes were tried, because going on would have failed as well. */
export class PushStopped extends OktaFailure {
	readonly code = 'PUSH_STOPPED';

	constructor({ group, hubId, done, of, cause }: StoppedPush) {
		super(
			`The push to '${group}' stopped after ${done} of ${of} changes: ${cause.message}`,
			`${cause.remedy} What was written stays, and the next run goes on with what is missing.`,
			{ group, hubId, done, of, cause: cause.code, ...cause.facts },
		);
	}
}
