/** One request and its answer, as an assertion wants to see them. */
export interface JournalEntry {
	/** When it arrived, by the server's clock (milliseconds since 1970). */
	at: number;
	method: string;
	/** Path with its query. */
	path: string;
	/** The rate bucket it was counted in; undefined for what is not limited. */
	bucket: string | undefined;
	/** 0 when the connection was cut before an answer. */
	status: number;
	requestBody: unknown;
	/** What a read answered is forgotten once 1,000 further requests came; what a write answered is kept. */
	responseBody: unknown;
	/** The token or client that sent it, as the Authorization header named it. */
	token: string | undefined;
	/** True for a path that this org does not imitate. */
	unknown?: true;
}

// These change nothing in an org: a token request is a way to be let in.
const NO_WRITE = /^\/(oauth2|__sim)\//;

/** Pages of a big org would otherwise fill the memory. */
const READS_KEPT = 1_000;

/** What was asked of an org, in the order in which it took effect. */
export class Journal {
	entries: JournalEntry[] = [];

	add(entry: JournalEntry, size: number): void {
		this.entries.push(entry);
		const old = this.entries[this.entries.length - 1 - READS_KEPT];
		if (old?.method === 'GET') old.responseBody = undefined;
		if (this.entries.length > size * 1.1) this.entries = this.entries.slice(-size);
	}

	/** Everything but reads, failed ones included. */
	writes(): JournalEntry[] {
		return this.entries.filter((entry) => entry.method !== 'GET' && !NO_WRITE.test(entry.path));
	}

	clear(): void {
		this.entries = [];
	}
}
