import type { WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';
import { untilWebhookListens } from '../../demo/n8n/untilWebhookListens.mjs';
import { until } from './until.mjs';

interface Listening {
	path?: string;
	formTitle?: string;
	options?: { path?: string };
}

/** n8n 2 publishes in the background: waits until every webhook and form of a workflow answers. */
export async function untilListening(url: string, { nodes }: WorkflowFile): Promise<void> {
	for (const { type, parameters } of nodes) {
		const { path = '', formTitle = '', options } = (parameters ?? {}) as Listening;
		if (type === 'n8n-nodes-base.webhook') await untilWebhookListens(`${url}/webhook/${path}`);
		if (type === 'n8n-nodes-base.formTrigger')
			await untilShown(`${url}/form/${path || options?.path}`, formTitle);
	}
}

/** Where n8n knows no form, its editor answers. */
async function untilShown(form: string, title: string): Promise<void> {
	await until(`${form} shows "${title}"`, async () => {
		return (await (await fetch(form)).text()).includes(title) ? true : undefined;
	});
}
