import type { INodeProperties } from 'n8n-workflow';

/** How a spoke profile becomes a hub profile. */
export const mappingProperties: INodeProperties[] = [
	{
		displayName: 'Attributes',
		name: 'mappedAttributes',
		type: 'options',
		default: 'same',
		description: 'Which attributes of the spoke user go to the hub',
		options: [
			{ name: 'All That Both Orgs Have', value: 'same' },
			{ name: 'Only These', value: 'chosen' },
		],
	},
	{
		displayName: 'Attribute Names or IDs',
		name: 'chosenAttributes',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'sharedAttributes' },
		default: ['login', 'email', 'firstName', 'lastName'],
		description:
			'Attributes with the same name in both orgs. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { mappedAttributes: ['chosen'] } },
	},
	{
		displayName: 'Mapping',
		name: 'mappingOverrides',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add attribute',
		description:
			'Hub attributes that come from a spoke attribute of another name, or have a fixed value',
		options: [
			{
				displayName: 'Attributes',
				name: 'attributes',
				values: [
					{
						displayName: 'Hub Attribute Name or ID',
						name: 'hubAttribute',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'hubAttributes' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'From',
						name: 'from',
						type: 'options',
						default: 'attribute',
						options: [
							{ name: 'Spoke Attribute', value: 'attribute' },
							{ name: 'Fixed Value', value: 'value' },
						],
					},
					{
						displayName: 'Spoke Attribute or Value',
						name: 'source',
						type: 'string',
						default: '',
						placeholder: 'e.g. email',
					},
				],
			},
		],
	},
];
