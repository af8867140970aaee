import type { INodeProperties } from 'n8n-workflow';

/** How a profile of the hub becomes one of the spoke. */
export const mappingOptions: INodeProperties[] = [
	{
		displayName: 'Attributes Only on Create',
		name: 'onlyOnCreate',
		type: 'string',
		default: '',
		placeholder: 'e.g. displayName, preferredLanguage',
		description:
			'Spoke attributes that are set for a new user and never changed afterwards. Separate names with commas.',
	},
	{
		displayName: 'Empty Values',
		name: 'emptyValues',
		type: 'options',
		default: 'ignore',
		description: 'What an attribute without a value in the hub means for the spoke',
		options: [
			{ name: 'Clear the Attribute', value: 'clear' },
			{ name: 'Leave the Attribute Alone', value: 'ignore' },
		],
	},
	{
		displayName: 'Prefer Username Over Email',
		name: 'preferUsername',
		type: 'boolean',
		default: true,
		description:
			'Whether the login in the spoke is the hub’s login. When off it is the hub’s e-mail address, as in the Org2Org app unless set otherwise.',
	},
];
