import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { hookMethods } from './hookMethods';
import { properties } from './properties';
import { answerChallenge, receive } from './receive';

export class Org2OrgHookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Org2Org Event Hook Trigger',
		name: 'org2OrgHookTrigger',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["org"] + ": " + $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow the moment an Okta event hook tells of a change in the hub or the spoke of an Okta hub-and-spoke federation',
		defaults: { name: 'Okta Org2Org Event Hook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		webhooks: [
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'event-hook' },
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'event-hook' },
		],
		properties,
	};

	webhookMethods = { default: hookMethods };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return this.getWebhookName() === 'setup' ? answerChallenge(this) : await receive(this);
	}
}
