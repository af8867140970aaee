import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { searchHubGroups, searchHubUsers, searchSpokeUsers } from '../shared/pickers';
import * as attributeOptions from '../shared/attributeOptions';
import { confirm } from './confirm';
import { importGroupsOf } from './importGroupsOf';
import { importIntoSpoke } from './importIntoSpoke';
import { importOutputs, OUTPUTS } from './importOutputs';
import { importSchema } from './importSchema';
import { properties } from './properties';
import { readUsers } from './readUsers';

const OPERATIONS = {
	confirmMatch: confirm,
	importGroups: importGroupsOf,
	importUserSchema: importSchema,
	importUsers: importIntoSpoke,
	readUsers,
};

export class ImportHubProfiles implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Import Hub Profiles',
		name: 'importHubProfiles',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace(/[A-Z]/g, " $&").toLowerCase() }}{{ $parameter["operation"] === "importUsers" && $parameter["apply"] === "report" ? " (only report)" : "" }}',
		description:
			'Read profiles from the hub org of an Okta hub-and-spoke federation and make the hub the source of the spoke’s profiles',
		defaults: { name: 'Okta Import Hub Profiles' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: OUTPUTS,
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	methods = {
		listSearch: { searchHubGroups, searchHubUsers, searchSpokeUsers },
		loadOptions: { ...attributeOptions },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await importOutputs(
			this,
			(item) => OPERATIONS[this.getNodeParameter('operation', item) as keyof typeof OPERATIONS],
		);
	}
}
