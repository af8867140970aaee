import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { provisionUser } from '../../src/operations/provisionUser';
import { connect } from '../shared/connect';
import { perItem } from '../shared/perItem';
import { hubProfileFields } from '../shared/profileFields';
import { readParameters } from './parameters';
import { properties } from './properties';

export class ProvisionUser implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Provision User',
		name: 'provisionUser',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "createOrUpdate" ? "create or update" : $parameter["operation"] }}{{ $parameter["dryRun"] ? " (dry run)" : "" }}',
		description:
			'Bring a person into the hub org of an Okta hub-and-spoke federation, sending only what differs',
		defaults: { name: 'Okta Provision User' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	methods = { resourceMapping: { hubProfileFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const connection = await connect(this);
		return await perItem(this, {
			read: (item) => readParameters(this, item),
			laneOf: ({ wish }) => wish.login.toLowerCase(),
			run: async ({ wish, dryRun }) => await provisionUser(connection, wish, { dryRun }),
		});
	}
}
