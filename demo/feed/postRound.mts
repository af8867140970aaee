import { withProgress } from '../../scripts/progress.mjs';
import type { DemoOrgs } from '../orgs/DemoOrgs.mjs';
import { postFeed, readFeed, type Summary } from './postFeed.mjs';
import { counted } from './table.mjs';
import { withTraffic, type Traffic } from './traffic.mjs';

/** One posting of the feed: what became of everybody, and what it cost. */
export interface Round {
	summary: Summary;
	traffic: Traffic;
}

export async function postRound(url: string, { hub }: DemoOrgs, title: string): Promise<Round> {
	const { result, traffic } = await withTraffic(
		hub,
		async () => await withProgress(title, async () => await postFeed(url, readFeed())),
	);
	return { summary: result, traffic };
}

export function tellRound(title: string, { summary, traffic }: Round): void {
	console.log(`  ${title}: ${counted(summary)}`);
	console.log(`  Requests to the hub: ${traffic.reads} reads, ${traffic.writes} writes`);
}
