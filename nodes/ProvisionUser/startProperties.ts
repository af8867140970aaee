import type { INodeProperties } from 'n8n-workflow';

/** What a new user starts with, beside profile and status. */
export const startProperties: INodeProperties[] = [
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
		displayName: 'Must Change Password',
		name: 'mustChangePassword',
		type: 'boolean',
		default: false,
		description:
			'Whether a user created active with a password has to choose another one at the first sign-in',
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
		displayName: 'User Type Name or ID',
		name: 'userTypeId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubUserTypes' },
		default: '',
		description:
			'Type of a new user and schema of the mapping; empty for the default type. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];
