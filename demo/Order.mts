/** How to start an n8n: `command ...args start`. */
export interface N8nProgram {
	command: string;
	args: string[];
	version: string;
	/** Where it was found, for people. */
	from: string;
}

/** What `start.mjs` prepared and the person asked for. */
export interface Order {
	tarball: string;
	n8n: N8nProgram;
	/** End as soon as the outcome is there. */
	once: boolean;
	/** Begin anew: no orgs, no n8n data of former runs. */
	fresh: boolean;
	/** The hub breaks down in the middle of the feed. */
	hubDies: boolean;
}
