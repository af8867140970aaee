import type { INodeProperties } from 'n8n-workflow';
import { listOrId } from '../shared/locatorModes';

const remove = { operation: ['remove'] };

/** Which group is released, and what becomes of it in the hub. */
export const removeProperties: INodeProperties[] = [
	{
		displayName: 'Find Group By',
		name: 'releaseBy',
		type: 'options',
		default: 'hubGroup',
		displayOptions: { show: remove },
		options: [
			{ name: 'Hub Group', value: 'hubGroup' },
			{
				name: 'Source Group ID',
				value: 'sourceId',
				description: 'Works for a group that its source no longer has, too',
			},
		],
	},
	{
		displayName: 'Hub Group',
		name: 'hubGroup',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		displayOptions: { show: { ...remove, releaseBy: ['hubGroup'] } },
		...listOrId('group', 'searchHubGroups'),
	},
	{
		displayName: 'Source Group ID',
		name: 'sourceId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 00g1emaKYZTWRYYRRTSK',
		description:
			'ID of the group in the spoke. For groups pushed from items: their ‘Group ID’, or their name in lower case.',
		displayOptions: { show: { ...remove, releaseBy: ['sourceId'] } },
	},
	{
		displayName: 'Pushed From',
		name: 'releaseOwner',
		type: 'options',
		default: 'spoke',
		displayOptions: { show: remove },
		options: [
			{ name: 'Input Items', value: 'items' },
			{ name: 'Spoke of the Credential', value: 'spoke' },
		],
	},
	{
		displayName: 'Source Name',
		name: 'releaseSourceName',
		type: 'string',
		required: true,
		default: 'hr',
		description: 'The ‘Source Name’ the groups were pushed with',
		displayOptions: { show: { ...remove, releaseOwner: ['items'] } },
	},
	{
		displayName: 'Then',
		name: 'then',
		type: 'options',
		default: 'leave',
		displayOptions: { show: remove },
		options: [
			{
				name: 'Delete the Group in the Hub',
				value: 'delete',
				description: 'Only a group that a push made; one that was there before is never deleted',
			},
			{
				name: 'Leave the Group in the Hub',
				value: 'leave',
				description: 'Keep it and its members, and take the marker off',
			},
		],
	},
];
