import type { INodeProperties } from 'n8n-workflow';
import { outputsOption } from '../shared/outputs';

/** What most workflows never need, in alphabetical order as n8n wants it. */
export const optionProperties: INodeProperties[] = [
	{
		displayName: 'Activation Link',
		name: 'activation',
		type: 'options',
		default: 'mail',
		description:
			'What happens with the link that lets a person without a password activate the account',
		options: [
			{ name: 'Okta Mails It', value: 'mail' },
			{
				name: 'Return It',
				value: 'link',
				description: 'The output carries the one-time link as activationUrl, and no mail is sent',
			},
			{ name: 'Send Nothing', value: 'silent', description: 'Activate later with Okta Set Status' },
		],
	},
	{
		displayName: 'Allowed Email Domains',
		name: 'emailDomains',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com, example.org',
		description:
			'People with another e-mail domain are refused. Separate several with commas; empty allows all.',
	},
	{
		displayName: 'Create-Only Names or IDs',
		name: 'onlyOnCreate',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: [],
		description:
			'Attributes that are set for a new user and never changed afterwards. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
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
		displayName: 'Federated User',
		name: 'federated',
		type: 'boolean',
		default: false,
		description:
			'Whether a new user signs in through an identity provider, e.g. the spoke, and has no password in the hub',
	},
	{
		displayName: 'Group Names or IDs',
		name: 'groupIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubGroups' },
		default: [],
		description:
			'Hub groups that a new user joins. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Hub ID',
		name: 'hubId',
		type: 'string',
		default: '',
		placeholder: 'e.g. ={{ $json.hubId }}',
		description:
			'The user’s ID in the hub as remembered from an earlier run, for the matching rule ‘Hub ID’',
	},
	{
		displayName: 'Match By',
		name: 'matchBy',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add rule',
		description:
			'How the person is found in the hub. Rules are tried in order, the first that finds anybody decides. Without rules: by the column to match on, or by login.',
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
							{ name: 'Hub ID', value: 'id' },
							{ name: 'Login', value: 'login' },
							{ name: 'Org2Org App Link', value: 'appLink' },
						],
					},
					{
						displayName: 'Attribute Name or ID',
						name: 'attribute',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'hubAttributes' },
						default: 'employeeNumber',
						description:
							'Hub attribute whose mapped value identifies the person. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
						displayOptions: { show: { by: ['attribute'] } },
					},
				],
			},
		],
	},
	{
		displayName: 'Maximum Changes',
		name: 'maximumChanges',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 100,
		description:
			'A run that would create or change more people than this is refused before its first write',
	},
	{
		displayName: 'Maximum Changes (Percent)',
		name: 'maximumChangesPercent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 20,
		description: 'The same as a share of the items of the run',
	},
	{
		displayName: 'Must Change Password',
		name: 'mustChangePassword',
		type: 'boolean',
		default: false,
		description:
			'Whether a user created active with a password has to choose another one at the first sign-in',
	},
	{
		displayName: 'Org2Org App Name or ID',
		name: 'linkAppId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'spokeApps' },
		default: '',
		description:
			'App of the spoke whose assignments remember the hub user, for the matching rule ‘Org2Org App Link’ and a person from the spoke. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	outputsOption,
	{
		displayName: 'Owner Attribute Name or ID',
		name: 'ownershipAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: '',
		description:
			'Hub attribute that says which spoke provisions a user. It is set on everyone provisioned here, and users of another owner are refused. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Owner Name',
		name: 'ownerName',
		type: 'string',
		default: '',
		placeholder: 'e.g. spoke-europe',
		description: 'What the owner attribute holds for users of this spoke',
	},
	{
		displayName: 'Protected Group Name or ID',
		name: 'protectedGroupId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubGroups' },
		default: '',
		description:
			'Members of this hub group are never changed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Protected Users',
		name: 'protectedUsers',
		type: 'string',
		default: '',
		placeholder: 'e.g. break-glass@example.com',
		description:
			'Logins that are never changed. Separate several with commas. Administrators are never changed in any case.',
	},
	{
		displayName: 'Realm ID',
		name: 'realmId',
		type: 'string',
		default: '',
		description: 'Realm of a new user, where the hub uses realms',
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
		displayName: 'Sensitive Names or IDs',
		name: 'sensitive',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: [],
		description:
			'Attributes whose values stay out of the output. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Unknown Attributes',
		name: 'unknownAttributes',
		type: 'options',
		default: 'refuse',
		description: 'What to do with an attribute that the hub’s schema does not have',
		options: [
			{ name: 'Drop', value: 'drop', description: 'Send the others, with a warning in the output' },
			{ name: 'Refuse', value: 'refuse', description: 'Fail the item and name the attribute' },
		],
	},
	{
		displayName: 'User Type Name or ID',
		name: 'userTypeId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubUserTypes' },
		default: '',
		description:
			'Type of a new user and schema of the mapping; empty for the default type. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];
