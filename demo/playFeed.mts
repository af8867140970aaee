import { checkOutcome } from './feed/checkOutcome.mjs';
import { postRound, tellRound } from './feed/postRound.mjs';
import { table } from './feed/table.mjs';
import type { Editor } from './n8n/openEditor.mjs';
import type { DemoOrgs } from './orgs/DemoOrgs.mjs';

/**
 * An HR export is posted to the workflow, and posted again, which must write nothing.
 * @throws where the outcome is not the right one
 */
export async function playFeed(editor: Editor, orgs: DemoOrgs): Promise<void> {
	const first = await postRound(editor.url, orgs, 'Posting the HR feed to the workflow');
	console.log(`\n${table(first.summary)}\n`);
	tellRound('HR feed', first);
	const again = await postRound(editor.url, orgs, 'Posting the same feed again');
	tellRound('Again', again);
	checkOutcome({ orgs, first, again });
}
