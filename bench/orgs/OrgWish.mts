import type { Knobs } from '../../simulator/index';

/** A simulated org as a measurement needs it. */
export interface OrgWish {
	/** How many people it has from the start; see `person`. */
	people?: number;
	/** The first of them is number … of all people there could be. */
	from?: number;
	/** A group `Everybody` of people numbered from … to before …. */
	group?: { from: number; until: number };
	knobs?: Partial<Knobs>;
	/**
	 * Leaves out the `rel="self"` that Okta sends with every list. n8n's own Okta node takes the cursor of whichever link
	 * comes first and would read its second page for ever.
	 */
	withoutSelfLinks?: boolean;
}

/** Where an org answers. */
export interface MadeOrg {
	name: string;
	url: string;
	token: string;
	/** Id of the group, where one was wished for. */
	groupId?: string;
}

/** What an org has seen and holds. */
export interface OrgFacts {
	/** People, without the org's own administrator. */
	people: number;
	/** Different logins among them. */
	logins: number;
	/** Members of the group `Everybody`. */
	members: number;
	requests: number;
	/** When the first and the last request came, in milliseconds since 1970. */
	firstAt: number;
	lastAt: number;
	/** Answers of 429. */
	limited: number;
	/** Connections opened. */
	connections: number;
	/** Bytes of bodies sent. */
	bytes: number;
	/** Requests by method and shape of path: `GET /api/v1/users`. */
	kinds: Record<string, number>;
	/** Paths of the reads in the order in which they came, where few enough to be kept. */
	reads: string[];
}

/** What the process of the orgs is told, one line of JSON each. */
export type OrgOrder =
	| { id: number; do: 'make'; wish: OrgWish }
	| { id: number; do: 'shift'; name: string; by: number }
	| { id: number; do: 'facts'; name: string }
	| { id: number; do: 'forget'; name: string }
	| { id: number; do: 'drop'; name: string };
