import type { INodeProperties } from 'n8n-workflow';

type Mode = 'add' | 'update' | 'upsert';

/** n8n's mapper asks for a column to match on where a row may exist already, which a create does not look at. */
const MODES: Record<string, Mode> = { create: 'add', createOrUpdate: 'upsert', update: 'update' };

/** The hub's live schema to map to; one field whose mapper fits the operation. */
export const profileProperties: INodeProperties[] = Object.entries(MODES).map(
	([operation, mode]) => ({
		displayName: 'Hub Profile',
		name: 'profile',
		type: 'resourceMapper',
		noDataExpression: true,
		required: true,
		default: { mappingMode: 'defineBelow', value: null },
		description:
			'Attributes of the hub user. Only those that differ are sent; those left out are not touched.',
		displayOptions: { show: { operation: [operation], personFrom: ['item'] } },
		typeOptions: {
			loadOptionsDependsOn: ['operation', 'options.userTypeId'],
			resourceMapper: {
				resourceMapperMethod: 'hubProfileFields',
				mode,
				fieldWords: { singular: 'attribute', plural: 'attributes' },
				addAllFields: false,
				noFieldsError:
					'The hub showed no user schema. Choose a credential that works, then refresh.',
				supportAutoMap: true,
			},
		},
	}),
);
