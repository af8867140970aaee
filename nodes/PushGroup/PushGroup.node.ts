import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { hubAttributes, sharedAttributes } from '../shared/attributeOptions';
import { connect } from '../shared/connect';
import { hubGroups, spokeApps } from '../shared/orgOptions';
import { perItem } from '../shared/perItem';
import { searchHubGroups, searchSpokeApps, searchSpokeGroups } from '../shared/pickers';
import { properties } from './properties';
import { push } from './push';
import { readRelease, release, releaseLane } from './remove';

export class PushGroup implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Push Group',
		name: 'pushGroup',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "remove" ? "remove pushed group" : "push groups" }}{{ $parameter["dryRun"] ? " (dry run)" : "" }}',
		description:
			'Keep groups in the hub org of an Okta hub-and-spoke federation equal to groups of the spoke or departments of an HR system',
		defaults: { name: 'Okta Push Group' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	methods = {
		listSearch: { searchHubGroups, searchSpokeApps, searchSpokeGroups },
		loadOptions: { hubAttributes, hubGroups, sharedAttributes, spokeApps },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return this.getNodeParameter('operation', 0) === 'remove'
			? await remove(this)
			: await push(this);
	}
}

async function remove(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await perItem(context, {
		begin: async () => await connect(context),
		read: (item) => readRelease(context, item),
		laneOf: releaseLane,
		run: release,
	});
}
