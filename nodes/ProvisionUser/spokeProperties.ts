import type { INodeProperties } from 'n8n-workflow';
import { listOrId } from '../shared/locatorModes';

const assigned = { operation: ['provisionAssigned'] };

/** Where people of the spoke come from; shown for ‘Provision Assigned Users’. */
export const assignedProperties: INodeProperties[] = [
	{
		displayName: 'Assigned Through',
		name: 'scopeKind',
		type: 'options',
		default: 'group',
		description: 'What makes somebody of the spoke a user of the hub',
		displayOptions: { show: assigned },
		options: [
			{
				name: 'App',
				value: 'app',
				description: 'Everybody assigned to an app of the spoke, e.g. to the Org2Org app itself',
			},
			{ name: 'Group', value: 'group', description: 'Every member of a group of the spoke' },
		],
	},
	{
		displayName: 'Spoke Group',
		name: 'scopeGroup',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		displayOptions: { show: { ...assigned, scopeKind: ['group'] } },
		...listOrId('group', 'searchSpokeGroups'),
	},
	{
		displayName: 'Spoke App',
		name: 'scopeApp',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		...listOrId('app', 'searchSpokeApps'),
		displayOptions: { show: { ...assigned, scopeKind: ['app'] } },
	},
	{
		displayName: 'Scope Group in the Hub',
		name: 'hubGroup',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description:
			'Hub group that everybody provisioned here joins. Its members who are no longer assigned are the leavers.',
		displayOptions: { show: assigned },
		...listOrId('group', 'searchHubGroups'),
	},
	{
		displayName: 'Leavers',
		name: 'leavers',
		type: 'options',
		default: 'nothing',
		description: 'What to do with members of the scope group who are no longer assigned',
		displayOptions: { show: assigned },
		options: [
			{
				name: 'Deactivate',
				value: 'deactivate',
				description: 'Ends app assignments and the password',
			},
			{ name: 'Do Nothing', value: 'nothing' },
			{ name: 'Remove From the Group Only', value: 'removeFromGroup' },
			{
				name: 'Suspend',
				value: 'suspend',
				description: 'Keeps everything, but nobody can sign in',
			},
		],
	},
	{
		displayName: 'Maximum Leavers (Percent)',
		name: 'maximumLeavers',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 20,
		description:
			'A run in which a larger share of the scope group would leave is refused; up to 10 people always may',
		displayOptions: {
			show: { ...assigned, leavers: ['deactivate', 'removeFromGroup', 'suspend'] },
		},
	},
];
