import { withProgress } from '../../scripts/progress.mjs';
import type { Order } from '../Order.mjs';
import type { DemoOrgs } from '../orgs/DemoOrgs.mjs';
import type { Stop } from '../Stop.mjs';
import { n8nPlace } from './environment.mjs';
import { putConnection } from './putConnection.mjs';
import { putExamples } from './putExamples.mjs';
import { Rest } from './Rest.mjs';
import { startN8n } from './startN8n.mjs';
import { unpackPackage } from './unpack.mjs';
import { untilWebhookListens } from './untilWebhookListens.mjs';
import { webhookUrl } from './webhookUrl.mjs';

/** A running n8n that has our package, the credential for the demo's orgs and the workflows of `examples/`. */
export interface Editor {
	url: string;
	/** The one that is played. */
	workflowUrl: string;
	logFile: string;
}

export async function openEditor(
	{ n8n, tarball }: Order,
	userFolder: string,
	orgs: DemoOrgs,
	stop: Stop,
): Promise<Editor> {
	unpackPackage(tarball, userFolder);
	const place = await n8nPlace(n8n, userFolder);
	const running = await withProgress(`Starting n8n ${n8n.version} (from ${n8n.from})`, async () => {
		return await startN8n(n8n, place, stop.signal);
	});
	stop.later(async () => await withProgress('Stopping n8n', async () => await running.stop()));
	const url = `http://127.0.0.1:${place.port}`;
	const workflowId = await withProgress(
		'Importing credential and workflows',
		async () => await importInto(url, orgs),
	);
	return { url, workflowUrl: `${url}/workflow/${workflowId}`, logFile: running.logFile };
}

async function importInto(url: string, orgs: DemoOrgs): Promise<string> {
	const rest = await Rest.open(url);
	const credential = await putConnection(rest, orgs);
	const id = await putExamples(rest, credential);
	await untilWebhookListens(webhookUrl(url));
	return id;
}
