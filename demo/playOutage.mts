import { withProgress } from '../scripts/progress.mjs';
import { checkOutage } from './feed/checkOutage.mjs';
import { checkOutcome } from './feed/checkOutcome.mjs';
import { counted, table } from './feed/table.mjs';
import type { Editor } from './n8n/openEditor.mjs';
import type { DemoOrgs } from './orgs/DemoOrgs.mjs';
import { postRound, tellRound } from './feed/postRound.mjs';

/** The hub breaks down right after this many people of the feed were created. */
const CREATED_BEFORE = 5;

/**
 * The hub goes off the network in the middle of the feed and comes back later: who was not done says so, and the same
 * feed posted again completes the work without a second user for anybody.
 * @throws where the outcome is not the right one
 */
export async function playOutage(editor: Editor, orgs: DemoOrgs): Promise<void> {
	breakDownAfter(orgs, CREATED_BEFORE);
	const broken = await postRound(editor.url, orgs, 'Posting the HR feed; the hub breaks down');
	console.log(`\n${table(broken.summary)}\n`);
	tellRound('With the hub gone', broken);
	checkOutage(orgs, broken.summary);
	await withProgress('The hub comes back', async () => await orgs.resumeHub());
	const first = await postRound(editor.url, orgs, 'Posting the HR feed again');
	tellRound('With the hub back', first);
	const again = await postRound(editor.url, orgs, 'Posting it once more');
	tellRound('Again', again);
	console.log(`  In the hub: ${orgs.hub.users().length} people; ${counted(again.summary)}`);
	checkOutcome({ orgs, first, again, afterOutage: true });
}

/** In the very moment the next user comes to be, so that other requests are under way. */
function breakDownAfter({ hub, stopHub }: DemoOrgs, count: number): void {
	let created = 0;
	hub.org.onEvent(({ type }) => {
		if (type !== 'user.lifecycle.create') return;
		created += 1;
		if (created === count) void stopHub();
	});
}
