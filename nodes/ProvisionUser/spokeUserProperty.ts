import type { INodeProperties } from 'n8n-workflow';

/** Which user of the spoke is brought into the hub. */
export const spokeUserProperty: INodeProperties = {
	displayName: 'Spoke User',
	name: 'spokeUser',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	displayOptions: {
		show: {
			operation: ['createOrUpdate', 'create', 'update'],
			personFrom: ['spoke'],
		},
	},
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
		{
			displayName: 'By Login',
			name: 'login',
			type: 'string',
			placeholder: 'name@example.com',
		},
	],
};
