import type { INodeProperties } from 'n8n-workflow';

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
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchHubUsers', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 00ub0oNGTSWTBKOLGLNR',
			},
		],
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
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchSpokeUsers', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 00ub0oNGTSWTBKOLGLNR',
			},
		],
	},
];
