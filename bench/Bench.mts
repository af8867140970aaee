import type { BenchN8n } from './n8n/BenchN8n.mjs';
import type { WorkFacts, WorkNode } from './n8n/Work.mjs';
import type { OrgProcess } from './orgs/OrgProcess.mjs';
import type { MadeOrg, OrgFacts, OrgWish } from './orgs/OrgWish.mjs';
import type { Figures } from './rounds.mjs';

/** What every table has at hand. */
export interface Bench {
	orgs: OrgProcess;
	n8n: BenchN8n;
	/** How often each way is run. */
	runs: number;
	/** Part of the full sizes, for a quick look. */
	scale: number;
	tell(line: string): void;
}

/** A whole table of the report. */
export interface Table {
	title: string;
	/** What was measured and how, in sentences. */
	about: string;
	/** First line: heads. */
	rows: string[][];
	/** Whether what was to be reached was reached. */
	targets: Target[];
}

export interface Target {
	what: string;
	reached: boolean;
	figure: string;
	/** Whether it is counted, not timed, and so the same on any machine. */
	isCount: boolean;
}

const WITHIN_MS = 600_000;

/** Does something with a new org and tells what the org saw; the org is gone afterwards. */
export async function withOrg<T>(
	{ orgs }: Pick<Bench, 'orgs'>,
	wish: OrgWish,
	work: (org: MadeOrg) => Promise<T>,
): Promise<{ done: T; facts: OrgFacts }> {
	const org = await orgs.make(wish);
	try {
		const done = await work(org);
		return { done, facts: await orgs.facts(org) };
	} finally {
		await orgs.drop(org);
	}
}

/** Runs a node of n8n on a new org. */
export async function nodeOnOrg(
	bench: Bench,
	name: string,
	wish: OrgWish,
	rows: object[],
	nodeFor: (org: MadeOrg) => Promise<WorkNode>,
): Promise<{ work: WorkFacts; facts: OrgFacts }> {
	const { done, facts } = await withOrg(bench, wish, async (org) => {
		const node = await nodeFor(org);
		return await bench.n8n.measure(name, node, rows, WITHIN_MS);
	});
	return { work: done, facts };
}

/** The figures that every run of a node has. */
export function nodeFigures({ work, facts }: { work: WorkFacts; facts: OrgFacts }): Figures {
	return {
		ms: work.ms,
		cpuMs: work.cpuMs,
		peakMb: work.peakMb,
		items: work.items,
		failed: work.failed,
		people: facts.people,
		logins: facts.logins,
		requests: facts.requests,
		limited: facts.limited,
		connections: facts.connections,
		bytes: facts.bytes,
	};
}
