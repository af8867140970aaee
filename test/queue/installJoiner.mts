import { readFileSync } from 'node:fs';
import { publishWorkflow } from '../../demo/n8n/publishWorkflow.mjs';
import type { Reference } from '../../demo/n8n/putCredential.mjs';
import { putWorkflow, type WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';
import { untilWebhookListens } from '../../demo/n8n/untilWebhookListens.mjs';
import { webhookUrl } from '../../demo/n8n/webhookUrl.mjs';
import type { Cluster } from './openCluster.mjs';

const FILE = new URL('../../examples/joiner-from-hr-webhook.json', import.meta.url);

/** The example workflow as it is, with this credential, its webhook answering. */
export async function installJoiner({ rest, url }: Cluster, credential: Reference): Promise<void> {
	const file = JSON.parse(readFileSync(FILE, 'utf8')) as WorkflowFile;
	await publishWorkflow(rest, await putWorkflow(rest, file, credential));
	await untilWebhookListens(webhookUrl(url));
}
