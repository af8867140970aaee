import type { INodeProperties } from 'n8n-workflow';

const items = { show: { operation: ['push'], source: ['items'] } };

/** How an input item is read as "this person is in that group". */
export const itemProperties: INodeProperties[] = [
	{
		displayName: 'Group Name',
		name: 'groupName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. ={{ $json.department }}',
		description: 'Items with the same group name, in any letter case, are one group',
		displayOptions: items,
	},
	{
		displayName: 'Member Login',
		name: 'memberLogin',
		type: 'string',
		default: '',
		placeholder: 'e.g. ={{ $json.email }}',
		description:
			'Hub login of the person, or a list of logins. Leave the field empty where items only name groups.',
		displayOptions: items,
	},
	{
		displayName: 'Source Name',
		name: 'sourceName',
		type: 'string',
		required: true,
		default: 'hr',
		description:
			'Marks the hub groups as this source’s, so that no other workflow takes them over. Keep it once groups are pushed.',
		displayOptions: items,
	},
	{
		displayName: 'Group Details',
		name: 'groupDetails',
		type: 'collection',
		placeholder: 'Add detail',
		default: {},
		displayOptions: items,
		options: [
			{
				displayName: 'Group Description',
				name: 'description',
				type: 'string',
				default: '',
				placeholder: 'e.g. ={{ $json.departmentHead }}',
			},
			{
				displayName: 'Group ID',
				name: 'key',
				type: 'string',
				default: '',
				placeholder: 'e.g. ={{ $json.departmentId }}',
				description:
					'What the source knows the group by for good. With it, a renamed group is renamed in the hub too.',
			},
			{
				displayName: 'Member Attributes',
				name: 'attributes',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				placeholder: 'Add attribute',
				description:
					'Hub attributes of the person, to match by and to provision missing members with',
				options: [
					{
						displayName: 'Attributes',
						name: 'values',
						values: [
							{
								displayName: 'Hub Attribute',
								name: 'attribute',
								type: 'string',
								default: '',
								placeholder: 'e.g. firstName',
							},
							{
								displayName: 'Value',
								name: 'value',
								type: 'string',
								default: '',
								placeholder: 'e.g. ={{ $json.firstName }}',
							},
						],
					},
				],
			},
		],
	},
];
