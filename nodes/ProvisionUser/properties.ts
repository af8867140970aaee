import type { INodeProperties } from 'n8n-workflow';

const writesNew = { operation: ['createOrUpdate', 'create'] };
const withPassword = { initialStatus: ['active_with_pass', 'pending_with_pass'] };

/** The fields in the order a person needs them; names, values and defaults are public and stay. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'createOrUpdate',
		options: [
			{
				name: 'Create',
				value: 'create',
				description: 'Create the user in the hub; one that exists already is kept as it is',
				action: 'Create a hub user',
			},
			{
				name: 'Create or Update',
				value: 'createOrUpdate',
				description: 'Create the user in the hub, or change what differs (upsert)',
				action: 'Create or update a hub user',
			},
			{
				name: 'Update',
				value: 'update',
				description: 'Change what differs in a user that exists in the hub',
				action: 'Update a hub user',
			},
		],
	},
	{
		displayName: 'Hub Profile',
		name: 'profile',
		type: 'resourceMapper',
		noDataExpression: true,
		required: true,
		default: { mappingMode: 'defineBelow', value: null },
		description:
			'Attributes of the hub user. Only those that differ are sent; those left out are not touched.',
		typeOptions: {
			loadOptionsDependsOn: ['operation'],
			resourceMapper: {
				resourceMapperMethod: 'hubProfileFields',
				mode: 'add',
				fieldWords: { singular: 'attribute', plural: 'attributes' },
				addAllFields: false,
				noFieldsError:
					'The hub showed no user schema. Choose a credential that works, then refresh.',
				supportAutoMap: true,
			},
		},
	},
	{
		displayName: 'Initial Status',
		name: 'initialStatus',
		type: 'options',
		default: 'active_without_pass',
		description:
			'How a new user starts, as in the Org2Org app. Also used when a staged or deactivated user comes back.',
		displayOptions: { show: writesNew },
		options: [
			{
				name: 'Active With Password',
				value: 'active_with_pass',
				description: 'active_with_pass: active at once with the password below; Okta sends no mail',
			},
			{
				name: 'Active Without Password',
				value: 'active_without_pass',
				description:
					'Pending user action: Okta mails an activation link and the person sets a password',
			},
			{
				name: 'Pending With Password',
				value: 'pending_with_pass',
				description:
					'pending_with_pass: staged with the password below; becomes active when activated later',
			},
			{
				name: 'Pending Without Password',
				value: 'pending_without_pass',
				description:
					'pending_without_pass: staged; the activation mail goes out when activated later',
			},
		],
	},
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description:
			'Set when the user is created or comes back. The password of a user already in use is never changed.',
		displayOptions: { show: { ...writesNew, ...withPassword } },
	},
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to only plan: the output says what would be done, and nothing is written',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Empty Values',
				name: 'emptyValues',
				type: 'options',
				default: 'ignore',
				description: 'What an empty or missing value of an item means for the attribute in the hub',
				options: [
					{ name: 'Clear the Attribute', value: 'clear' },
					{ name: 'Leave the Attribute Alone', value: 'ignore' },
				],
			},
			{
				displayName: 'Existing User Is Deactivated',
				name: 'whenDeactivated',
				type: 'options',
				default: 'reactivate',
				description: 'What to do when the hub has this user as deactivated',
				options: [
					{ name: 'Leave', value: 'leave', description: 'Keep the user deactivated and unchanged' },
					{
						name: 'Reactivate',
						value: 'reactivate',
						description: 'Bring the user back with the initial status, as the Org2Org app does',
					},
					{
						name: 'Refuse',
						value: 'refuse',
						description: 'Fail the item, so that a person can decide',
					},
				],
			},
			{
				displayName: 'Security Answer',
				name: 'securityAnswer',
				type: 'string',
				typeOptions: { password: true },
				default: '',
				description: 'Answer to the security question, for a new user. Okta never shows it again.',
			},
			{
				displayName: 'Security Question',
				name: 'securityQuestion',
				type: 'string',
				default: '',
				placeholder: 'e.g. What was the name of your first school?',
				description: 'With its answer, a new user who has a password skips Okta’s welcome page',
			},
			{
				displayName: 'Send Activation Mail',
				name: 'sendEmail',
				type: 'boolean',
				default: true,
				description:
					'Whether Okta mails the activation link when a staged or deactivated user is activated',
			},
		],
	},
];
