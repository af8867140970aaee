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
		displayName: 'Spoke User Type ID',
		name: 'spokeUserTypeId',
		type: 'string',
		default: '',
		placeholder: 'e.g. otyfnjfba4ye7pgjB0g4',
		description: 'Empty for the default user type',
		displayOptions: { show: { operation: ['compareSchemas'] } },
	},
	{
		displayName: 'Hub User Type ID',
		name: 'hubUserTypeId',
		type: 'string',
		default: '',
		placeholder: 'e.g. otyfnjfba4ye7pgjB0g4',
		description: 'Empty for the default user type',
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
