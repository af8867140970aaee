import type { INodeProperties } from 'n8n-workflow';

const reading = { operation: ['readUsers'] };

/** In which shape users that were only read are handed on. */
export const outputProperties: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'simplified',
		displayOptions: { show: reading },
		options: [
			{
				name: 'Mapped',
				value: 'mapped',
				description: 'ID, status and the chosen attributes under names of your own',
			},
			{ name: 'Raw', value: 'raw', description: 'As Okta answers' },
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'ID, status, last change and the attributes side by side',
			},
		],
	},
	{
		displayName: 'Names',
		name: 'outputNames',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add name',
		description: 'Attributes that are not listed keep their own name',
		displayOptions: { show: { ...reading, output: ['mapped'] } },
		options: [
			{
				displayName: 'Names',
				name: 'names',
				values: [
					{
						displayName: 'Hub Attribute Name or ID',
						name: 'attribute',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'hubAttributes' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Name in the Output',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. staffNumber',
					},
				],
			},
		],
	},
];
