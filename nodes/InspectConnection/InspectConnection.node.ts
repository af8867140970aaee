import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import {
	hubAttributes,
	hubUserTypeOrDefault,
	spokeUserTypeOrDefault,
} from '../shared/attributeOptions';
import { connect } from '../shared/connect';
import { listPerItem } from '../shared/listPerItem';
import { hubGroups, spokeApps } from '../shared/orgOptions';
import { inspections } from './inspections';
import { properties } from './properties';

export class InspectConnection implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Inspect Connection',
		name: 'inspectConnection',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/[A-Z]/g, " $&").toLowerCase() }}',
		description:
			'Look at an Okta hub-and-spoke connection without writing: rights per feature, schema differences, pushed groups',
		defaults: { name: 'Okta Inspect Connection' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	methods = {
		loadOptions: {
			hubAttributes,
			hubGroups,
			hubUserTypeOrDefault,
			spokeApps,
			spokeUserTypeOrDefault,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await listPerItem(this, {
			begin: async () => await connect(this, { looks: true }),
			run: async (connection, item) => {
				const operation = this.getNodeParameter('operation', item) as keyof typeof inspections;
				return await inspections[operation](this, item, connection);
			},
		});
	}
}
