import type { INodeProperties } from 'n8n-workflow';

const importing = { operation: ['importUsers'] };
const mapped = { operation: ['confirmMatch', 'importUsers'] };

/** What an import does with users of the spoke. */
export const spokeProperties: INodeProperties[] = [
	{
		displayName: 'Apply to the Spoke',
		name: 'apply',
		type: 'options',
		default: 'report',
		description:
			'What is written to the spoke. Whatever is chosen, only mapped attributes are touched.',
		displayOptions: { show: importing },
		options: [
			{
				name: 'Only Report',
				value: 'report',
				description: 'Say who matches whom and what differs; write nothing',
			},
			{
				name: 'Update and Create',
				value: 'updateAndCreate',
				description: 'Also create whom the spoke does not have',
			},
			{
				name: 'Update Linked',
				value: 'updateLinked',
				description: 'Change users of the spoke that belong to a user of the hub',
			},
		],
	},
	{
		displayName: 'Link Attribute Name or ID',
		name: 'linkAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'linkAttributes' },
		default: '',
		description:
			'Custom attribute of the spoke that remembers the hub user’s ID, so that renamed and deleted people are recognized. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: mapped },
	},
	{
		displayName: 'Mapping',
		name: 'mappingMode',
		type: 'options',
		default: 'sameNames',
		displayOptions: { show: mapped },
		options: [
			{ name: 'Define Below', value: 'define' },
			{ name: 'Same Names in Both Orgs', value: 'sameNames' },
		],
	},
	{
		displayName: 'Attribute Names or IDs',
		name: 'mappedAttributes',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'sharedAttributes' },
		default: ['login', 'email', 'firstName', 'lastName'],
		description:
			'Attributes that the spoke takes over from the hub. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { ...mapped, mappingMode: ['sameNames'] } },
	},
	{
		displayName: 'Attributes',
		name: 'attributeMapping',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add attribute',
		displayOptions: { show: { ...mapped, mappingMode: ['define'] } },
		options: [
			{
				displayName: 'Attributes',
				name: 'attributes',
				values: [
					{
						displayName: 'Hub Attribute Name or ID',
						name: 'hub',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'hubAttributes' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Spoke Attribute Name or ID',
						name: 'spoke',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'spokeAttributes' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Only on Create',
						name: 'onlyOnCreate',
						type: 'boolean',
						default: false,
						description: 'Whether the attribute is set for a new user and never changed afterwards',
					},
				],
			},
		],
	},
	{
		displayName: 'Pushed Attribute Names or IDs',
		name: 'pushedAttributes',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: [],
		description:
			'Hub attributes that the spoke pushes to the hub. They are never imported back: a mapping with one of them is refused. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: mapped },
	},
	{
		displayName: 'New Users Become',
		name: 'newUsers',
		type: 'options',
		default: 'staged',
		description:
			'How a user starts whom the import creates in the spoke, or brings back from deactivation',
		displayOptions: { show: mapped },
		options: [
			{
				name: 'Pending User Action, With Mail',
				value: 'mail',
				description: 'Okta mails an activation link',
			},
			{
				name: 'Pending User Action, Without Mail',
				value: 'silent',
				description: 'For people who sign in through an identity provider',
			},
			{ name: 'Staged', value: 'staged', description: 'To be activated later' },
		],
	},
];
