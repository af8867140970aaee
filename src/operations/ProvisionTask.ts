import type { Ceiling } from '../domain/guard';
import type { Protection } from '../domain/protection';
import type { UserWish } from '../domain/userWish';

/** One person to provision. */
export interface ProvisionTask {
	wish: UserWish;
	/** Plan only; nothing is written. */
	dryRun: boolean;
	/** What to do with an attribute the hub's schema does not have. */
	unknownAttributes: 'refuse' | 'drop';
	/** Whether a generated password is told. */
	returnPassword: boolean;
}

/** What holds for all people of one run. */
export interface ProvisionSettings {
	protection: Protection;
	/** Creates, updates and reactivations that one run may make. */
	ceiling: Ceiling;
	/** Attributes whose values stay out of outcomes. */
	sensitive: ReadonlySet<string>;
}
