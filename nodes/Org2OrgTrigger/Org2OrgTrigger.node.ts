import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { pollOrg } from './pollOrg';
import { properties } from './properties';

export class Org2OrgTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Org2Org Trigger',
		name: 'org2OrgTrigger',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["org"] + ": " + $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow when users, groups or app assignments of the hub or the spoke of an Okta hub-and-spoke federation change',
		defaults: { name: 'Okta Org2Org Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollOrg(this);
	}
}
