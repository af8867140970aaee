import { join } from 'node:path';
import { openEditor } from './n8n/openEditor.mjs';
import type { Order } from './Order.mjs';
import { startOrgs } from './orgs/DemoOrgs.mjs';
import { playFeed } from './playFeed.mjs';
import { playOutage } from './playOutage.mjs';
import type { Stop } from './Stop.mjs';
import { tellAddresses } from './tellAddresses.mjs';
import { openUserFolder } from './userFolder.mjs';

/**
 * The demo from the orgs to the outcome.
 * @throws where the outcome is not the right one; a person who looks on is told instead, and may go on looking
 */
export async function playDemo(order: Order, stop: Stop): Promise<void> {
	const userFolder = openUserFolder(order.n8n.version, order.fresh);
	const orgs = await startOrgs(join(userFolder, 'orgs.json'));
	stop.later(async () => await orgs.close());
	const editor = await openEditor(order, userFolder, orgs, stop);
	stop.signal.throwIfAborted();
	try {
		await (order.hubDies ? playOutage : playFeed)(editor, orgs);
	} catch (error) {
		if (order.once || stop.signal.aborted) throw error;
		console.log(`\n${error instanceof Error ? error.message : String(error)}`);
	}
	orgs.save();
	if (order.once) return;
	tellAddresses(editor, orgs);
	await stop.untilAsked();
}
