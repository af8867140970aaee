import type { INodeProperties } from 'n8n-workflow';

/** The same rules as in Okta Provision User. */
export const matchByProperty: INodeProperties = {
	displayName: 'Match Members By',
	name: 'matchBy',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add rule',
	description:
		'How members are found in the hub. Rules are tried in order, the first that finds anybody decides. Without rules: by login.',
	options: [
		{
			displayName: 'Rules',
			name: 'rules',
			values: [
				{
					displayName: 'By',
					name: 'by',
					type: 'options',
					default: 'login',
					options: [
						{ name: 'Another Attribute', value: 'attribute' },
						{ name: 'Email', value: 'email' },
						{ name: 'Login', value: 'login' },
						{
							name: 'Org2Org App Link',
							value: 'appLink',
							description: 'Needs ‘Assigned App Name or ID’',
						},
					],
				},
				{
					displayName: 'Attribute Name or ID',
					name: 'attribute',
					type: 'options',
					typeOptions: { loadOptionsMethod: 'hubAttributes' },
					default: 'employeeNumber',
					description:
						'Attribute with the same name and value in both orgs. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
					displayOptions: { show: { by: ['attribute'] } },
				},
			],
		},
	],
};
