import type { Protection } from '../../domain/protection';
import type { StatusWish } from '../../domain/statusWish';
import type { DeactivationCeiling } from './guardDeactivations';

/** One person whose status or sign-in is to change. */
export interface StatusTask {
	wish: StatusWish;
	/** Plan only; nothing is written. */
	dryRun: boolean;
}

/** What holds for all people of one run. */
export interface StatusSettings {
	protection: Protection;
	ceiling: DeactivationCeiling;
	/** Owner of the pushed groups that a leaver leaves, where the wish names none; undefined: whoever pushed them. */
	pushedBy?: string;
	/** How long one transition behind Okta's answers may be waited for, in milliseconds. */
	maxWaitMs: number;
}
