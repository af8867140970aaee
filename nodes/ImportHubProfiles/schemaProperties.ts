import type { INodeProperties } from 'n8n-workflow';

/** Which attributes the spoke's schema gets. */
export const schemaProperties: INodeProperties[] = [
	{
		displayName: 'Attribute Names or IDs',
		name: 'schemaAttributes',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'attributesToImport' },
		default: [],
		description:
			'Custom attributes of the hub; none chosen takes all. What the spoke has already is never changed. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { operation: ['importUserSchema'] } },
	},
];
