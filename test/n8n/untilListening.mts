import type { WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';
import { untilWebhookListens } from '../../demo/n8n/untilWebhookListens.mjs';
import { until } from './until.mjs';

/** n8n 2 publishes in the background: waits until every webhook and form of a workflow answers. */
export async function untilListening(url: string, { nodes }: WorkflowFile): Promise<void> {
	for (const { type, parameters } of nodes) {
		const path = String(parameters?.path ?? '');
		if (type === 'n8n-nodes-base.webhook') await untilWebhookListens(`${url}/webhook/${path}`);
		if (type === 'n8n-nodes-base.formTrigger')
			await until(`the form ${path} opens`, async () => {
				return (await fetch(`${url}/form/${path}`)).ok ? true : undefined;
			});
	}
}
