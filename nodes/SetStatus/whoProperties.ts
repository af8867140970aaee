import type { INodeProperties } from 'n8n-workflow';

/** Whose status it is. */
export const whoProperties: INodeProperties[] = [
	{
		displayName: 'Find User By',
		name: 'findBy',
		type: 'options',
		default: 'user',
		options: [
			{ name: 'Login, ID or List', value: 'user' },
			{
				name: 'Matching Rules',
				value: 'rules',
				description: 'By other attributes of the hub user, e.g. an employee number',
			},
		],
	},
	{
		displayName: 'User',
		name: 'user',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The user in the hub',
		displayOptions: { show: { findBy: ['user'] } },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchHubUsers', searchable: true },
			},
			{
				displayName: 'By Login',
				name: 'login',
				type: 'string',
				placeholder: 'e.g. ada@example.com',
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
		displayName: 'Matching Rules',
		name: 'rules',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		required: true,
		default: {},
		placeholder: 'Add rule',
		description:
			'Tried in this order; the first that finds anybody decides. Several matches are refused.',
		displayOptions: { show: { findBy: ['rules'] } },
		options: [
			{
				displayName: 'Rules',
				name: 'rules',
				values: [
					{
						displayName: 'Hub Attribute',
						name: 'attribute',
						type: 'string',
						default: '',
						placeholder: 'e.g. employeeNumber',
						description: 'Name of an attribute in the hub’s user schema; also login or ID',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'What the attribute holds; a rule without a value is left out',
					},
				],
			},
		],
	},
];
