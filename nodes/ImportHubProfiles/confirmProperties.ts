import type { INodeProperties } from 'n8n-workflow';
import { listOrId } from '../shared/locatorModes';

const confirming = { operation: ['confirmMatch'] };

/** A person's decision about an item of the output ‘To Confirm’. */
export const confirmProperties: INodeProperties[] = [
	{
		displayName: 'Hub User',
		name: 'hubUser',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'id', value: '' },
		description: 'The hubId of the item that waited for confirmation',
		displayOptions: { show: confirming },
		...listOrId('user', 'searchHubUsers'),
	},
	{
		displayName: 'Decision',
		name: 'decision',
		type: 'options',
		default: 'link',
		displayOptions: { show: confirming },
		options: [
			{
				name: 'Create a New Spoke User',
				value: 'create',
				description: 'None of the candidates is this person',
			},
			{ name: 'Link to a Spoke User', value: 'link' },
		],
	},
	{
		displayName: 'Spoke User',
		name: 'spokeUser',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'id', value: '' },
		description: 'The user of the spoke who is the same person, e.g. the spokeId of a candidate',
		displayOptions: { show: { ...confirming, decision: ['link'] } },
		...listOrId('user', 'searchSpokeUsers'),
	},
];
