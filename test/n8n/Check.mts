import type { Seeds, Stage } from './Stage.mjs';

/** Something that has to hold on a real n8n; a file in `checks/` exports a list of them as `checks`. */
export interface Check {
	/** A sentence in the field's words. */
	name: string;
	/** What the orgs hold from the start; nobody unless told. */
	orgs?: Seeds;
	/** @throws where it does not hold */
	run(stage: Stage): Promise<void>;
}
