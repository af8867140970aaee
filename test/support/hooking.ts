/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import { HookContext, WebhookContext } from 'n8n-core';
import type { IDataObject, INode, INodeType, IWebhookData } from 'n8n-workflow';
import { additionalData, loadPackage, typesOf, workflowOf } from './engine';
import { StoredCredentials } from './storedCredentials';

export interface Delivery {
	status: number;
	/** What the run was begun with; undefined where none was begun. */
	items?: IDataObject[];
}

/** Processes of n8n so far: what the trigger keeps in memory is another process's own. */
let processes = 0;

/**
 * A workflow that begins with the event hook trigger, on n8n's own contexts, and listening on a real socket as n8n does:
 * GET is the webhook `setup`, POST is `default`, and each call gets its own copy of what was saved
 * (n8n 2.41.1, LiveWebhooks.executeWebhook).
 */
export async function listen(parameters: IDataObject, credentials: IDataObject) {
	const loader = await loadPackage();
	const type = loader.getNode('org2OrgHookTrigger').type as INodeType;
	const webhooks = type.description.webhooks ?? [];
	processes += 1;
	const webhook = {
		deliveries: [] as Delivery[],
		saved: {} as IDataObject,
		/** False where nothing of n8n can be reached from outside. */
		reachable: true,
		url: '',
		set: (more: IDataObject) => Object.assign(parameters, more),
		/** n8n stops and starts again: only what was saved is left. */
		restart: () => (processes += 1),
		/** What n8n does when the workflow is published. */
		publish: async () =>
			(await call('checkExists')) || (await call('create')) ? 'published' : 'refused',
		unpublish: async () => await call('delete'),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	const begin = (more: object = {}) => {
		const staticData = JSON.parse(JSON.stringify(webhook.saved)) as IDataObject;
		const name = 'org2OrgHookTrigger';
		const settings = { id: `node of process ${processes}` };
		const workflow = workflowOf(loader, { name, parameters, credentials, staticData, settings });
		const stored = new StoredCredentials(typesOf(loader), { oktaOrg2OrgApi: credentials });
		const data = Object.assign(additionalData(workflow, stored), more, {
			webhookBaseUrl: webhook.url,
		});
		const save = () => {
			webhook.saved = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		};
		return { workflow, node: workflow.getNode('Node') as INode, data, save };
	};

	async function call(method: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const { workflow, node, data, save } = begin();
		const context = new HookContext(workflow, node, data, 'trigger', 'activate', undefined);
		const done = await type.webhookMethods?.default?.[method]?.call(context);
		save();
		return done ?? false;
	}

	async function answer(request: IncomingMessage & { body?: unknown }, response: ServerResponse) {
		const { workflow, node, data, save } = begin({
			httpRequest: request,
			httpResponse: asExpress(response),
		});
		const webhookDescription = webhooks.find(({ httpMethod }) => httpMethod === request.method);
		const about = { webhookDescription, node: node.name } as unknown as IWebhookData;
		const context = new WebhookContext(workflow, node, data, 'webhook', about, [], null);
		const result = await type.webhook?.call(context);
		save();
		if (!result?.noWebhookResponse) response.end(JSON.stringify(result?.webhookResponse ?? {}));
		if (request.method !== 'POST') return;
		const items = result?.workflowData?.[0]?.map(({ json }) => json);
		webhook.deliveries.push({ status: response.statusCode, items });
	}

	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			if (!webhook.reachable) return response.destroy();
			const text = Buffer.concat(chunks).toString();
			const body: unknown = text === '' ? {} : JSON.parse(text);
			return void answer(Object.assign(request, { body }), response);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	webhook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return webhook;
}

export type Listening = Awaited<ReturnType<typeof listen>>;

/** The two methods of n8n's response object that the trigger calls. */
function asExpress(response: ServerResponse): object {
	return Object.assign(response, {
		status: (code: number) => Object.assign(response, { statusCode: code }),
		json: (body: unknown) => response.end(JSON.stringify(body)),
	});
}
