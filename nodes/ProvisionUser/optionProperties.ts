import type { INodeProperties } from 'n8n-workflow';

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
		displayName: 'Attributes Only on Create',
		name: 'onlyOnCreate',
		type: 'string',
		default: '',
		placeholder: 'e.g. displayName, preferredLanguage',
		description:
			'These are set for a new user and never changed afterwards. Separate names with commas.',
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
		displayName: 'Groups at Creation',
		name: 'groupIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 00g1emaKYZTWRYYRRTSK',
		description: 'IDs of hub groups that a new user joins. Separate several with commas.',
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
			'How the person is found in the hub. Rules are tried in order, the first that finds anybody decides. Without rules: by login.',
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
						displayName: 'Attribute',
						name: 'attribute',
						type: 'string',
						default: 'employeeNumber',
						description: 'Hub attribute whose mapped value identifies the person',
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
		displayName: 'Org2Org App ID',
		name: 'linkAppId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0oa1gjh63g214q0Hq0g4',
		description:
			'App of the spoke whose assignments remember the hub user, for the matching rule ‘Org2Org App Link’ and a person from the spoke',
	},
	{
		displayName: 'Owner Attribute',
		name: 'ownershipAttribute',
		type: 'string',
		default: '',
		placeholder: 'e.g. provisionedBy',
		description:
			'Hub attribute that says which spoke provisions a user. It is set on everyone provisioned here, and users of another owner are refused.',
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
		displayName: 'Protected Group ID',
		name: 'protectedGroupId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 00g1emaKYZTWRYYRRTSK',
		description: 'Members of this hub group are never changed',
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
		displayName: 'Sensitive Attributes',
		name: 'sensitive',
		type: 'string',
		default: '',
		placeholder: 'e.g. mobilePhone, streetAddress',
		description: 'Their values stay out of the output. Separate names with commas.',
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
		displayName: 'User Type ID',
		name: 'userTypeId',
		type: 'string',
		default: '',
		placeholder: 'e.g. otyfnjfba4ye7pgjB0g4',
		description: 'Type of a new user and schema of the mapping; empty for the default type',
	},
];
