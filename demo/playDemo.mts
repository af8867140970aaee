import { join } from 'node:path';
import { withProgress } from '../scripts/progress.mjs';
import { checkOutcome } from './feed/checkOutcome.mjs';
import { postFeed, readFeed, type Summary } from './feed/postFeed.mjs';
import { counted, table } from './feed/table.mjs';
import { withTraffic, type Traffic } from './feed/traffic.mjs';
import { openEditor } from './n8n/openEditor.mjs';
import type { Order } from './Order.mjs';
import { startOrgs, type DemoOrgs } from './orgs/DemoOrgs.mjs';
import type { Stop } from './Stop.mjs';
import { tellAddresses } from './tellAddresses.mjs';
import { openUserFolder } from './userFolder.mjs';

interface Round {
	summary: Summary;
	traffic: Traffic;
}

/**
 * The demo from the orgs to the outcome: an HR export is posted twice to a workflow in a real n8n.
 * @throws where the outcome is not the right one
 */
export async function playDemo(order: Order, stop: Stop): Promise<void> {
	const userFolder = openUserFolder(order.n8n.version, order.fresh);
	const orgs = await startOrgs(join(userFolder, 'orgs.json'));
	stop.later(async () => await orgs.close());
	const editor = await openEditor(order, userFolder, orgs, stop);

	const first = await postTo(editor.url, orgs, 'Posting the HR feed to the workflow');
	console.log(`\n${table(first.summary)}\n`);
	tellRound('HR feed', first);
	const again = await postTo(editor.url, orgs, 'Posting the same feed again');
	tellRound('Again', again);
	orgs.save();
	checkOutcome({ orgs, first, again });
	if (order.once) return;
	tellAddresses(editor, orgs);
	await stop.untilAsked();
}

async function postTo(url: string, orgs: DemoOrgs, title: string): Promise<Round> {
	const { result, traffic } = await withTraffic(
		orgs.hub,
		async () => await withProgress(title, async () => await postFeed(url, readFeed())),
	);
	return { summary: result, traffic };
}

function tellRound(title: string, { summary, traffic }: Round): void {
	console.log(`  ${title}: ${counted(summary)}`);
	console.log(`  Requests to the hub: ${traffic.reads} reads, ${traffic.writes} writes`);
}
