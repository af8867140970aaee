import type { INodeProperties } from 'n8n-workflow';
import { pushedGroupsProperties } from './pushedGroupsProperties';

/** Every operation only reads. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'checkConnection',
		options: [
			{
				name: 'Check Connection',
				value: 'checkConnection',
				description: 'Say for each feature whether scope and admin role suffice, and what to grant',
				action: 'Check the connection',
			},
			{
				name: 'Compare Schemas',
				value: 'compareSchemas',
				description: 'Show which user attributes of the spoke the hub lacks or has otherwise',
				action: 'Compare the user schemas of spoke and hub',
			},
			{
				name: 'List Pushed Groups',
				value: 'listPushedGroups',
				description:
					'Show the hub groups that Okta Push Group keeps, and what the next push would find',
				action: 'List pushed groups',
			},
		],
	},
	{
		displayName: 'Spoke User Type Name or ID',
		name: 'spokeUserTypeId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'spokeUserTypeOrDefault' },
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		displayOptions: { show: { operation: ['compareSchemas'] } },
	},
	{
		displayName: 'Hub User Type Name or ID',
		name: 'hubUserTypeId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubUserTypeOrDefault' },
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		displayOptions: { show: { operation: ['compareSchemas'] } },
	},
	{
		displayName: 'Only Differences',
		name: 'onlyDifferences',
		type: 'boolean',
		default: true,
		description: 'Whether to leave out the attributes that are the same in both orgs',
		displayOptions: { show: { operation: ['compareSchemas'] } },
	},
	...pushedGroupsProperties,
];
