import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

interface Rules {
	displayName: string;
	description: string;
	/** In the order of their names. */
	by: INodePropertyOptions[];
	/** What is asked for where the rule is another attribute. */
	attribute: Pick<INodeProperties, 'displayName' | 'type' | 'description' | 'typeOptions'>;
}

export const BY_ATTRIBUTE: INodePropertyOptions = { name: 'Another Attribute', value: 'attribute' };
export const BY_EMAIL: INodePropertyOptions = { name: 'Email', value: 'email' };
export const BY_LOGIN: INodePropertyOptions = { name: 'Login', value: 'login' };

/** An attribute chosen from the hub's live schema. */
export const hubAttribute = (description: string): Rules['attribute'] => ({
	displayName: 'Attribute Name or ID',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'hubAttributes' },
	description: `${description}. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
});

/** Ordered rules by which a person is found in an org. */
export const matchByProperty = ({
	displayName,
	description,
	by,
	attribute,
}: Rules): INodeProperties => ({
	displayName,
	name: 'matchBy',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add rule',
	description,
	options: [
		{
			displayName: 'Rules',
			name: 'rules',
			values: [
				{ displayName: 'By', name: 'by', type: 'options', default: 'login', options: by },
				{
					...attribute,
					name: 'attribute',
					default: 'employeeNumber',
					displayOptions: { show: { by: ['attribute'] } },
				},
			],
		},
	],
});
