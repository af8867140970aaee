import type { INodeProperties } from 'n8n-workflow';

const byConditions = {
	show: { operation: ['importUsers', 'readUsers'], users: ['conditions'] },
};

/** An Okta search expression in fields. */
export const conditionProperties: INodeProperties[] = [
	{
		displayName: 'Users Must Match',
		name: 'combine',
		type: 'options',
		default: 'and',
		displayOptions: byConditions,
		options: [
			{ name: 'All Conditions', value: 'and' },
			{ name: 'Any Condition', value: 'or' },
		],
	},
	{
		displayName: 'Conditions',
		name: 'conditions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add condition',
		displayOptions: byConditions,
		options: [
			{
				displayName: 'Conditions',
				name: 'conditions',
				values: [
					{
						displayName: 'Attribute Name or ID',
						name: 'attribute',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'searchableAttributes' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Operator',
						name: 'operator',
						type: 'options',
						default: 'eq',
						options: [
							{
								name: 'Contains',
								value: 'co',
								description: 'Only first and last name, email, login',
							},
							{ name: 'Equals', value: 'eq' },
							{ name: 'Greater or Equal', value: 'ge' },
							{ name: 'Greater Than', value: 'gt', description: 'Of dates: after' },
							{ name: 'Has a Value', value: 'pr' },
							{ name: 'Less or Equal', value: 'le' },
							{ name: 'Less Than', value: 'lt', description: 'Of dates: before' },
							{ name: 'Not Equal', value: 'ne' },
							{ name: 'Starts With', value: 'sw' },
						],
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'Dates as in 2026-01-31T00:00:00.000Z',
						displayOptions: { hide: { operator: ['pr'] } },
					},
				],
			},
		],
	},
];
