import type { INodeProperties } from 'n8n-workflow';

const withPassword = {
	operation: ['createOrUpdate', 'create', 'provisionAssigned'],
	initialStatus: ['active_with_pass', 'pending_with_pass'],
};

/** Shown only for the two initial statuses that set a password. */
export const passwordProperties: INodeProperties[] = [
	{
		displayName: 'Password From',
		name: 'passwordFrom',
		type: 'options',
		default: 'given',
		description:
			'Where the password of a new or returning user comes from. The password of a user already in use is never changed.',
		displayOptions: { show: withPassword },
		options: [
			{
				name: 'Generated',
				value: 'generated',
				description: 'A random one with all character classes and no part of the person’s name',
			},
			{ name: 'Given', value: 'given', description: 'The value of the field below' },
			{
				name: 'Import Inline Hook',
				value: 'hook',
				description: 'Okta asks the org’s password import hook at the first sign-in',
			},
			{
				name: 'Imported Hash',
				value: 'hash',
				description: 'A hash from another system: bcrypt, SHA, MD5 or PBKDF2',
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
		description: 'Has to follow the hub’s password policy',
		displayOptions: { show: { ...withPassword, passwordFrom: ['given'] } },
	},
	{
		displayName: 'Password Hash',
		name: 'passwordHash',
		type: 'json',
		required: true,
		default: '',
		placeholder: '{ "algorithm": "BCRYPT", "workFactor": 10, "salt": "…", "value": "…" }',
		description: 'The hash with its parameters, in the shape of Okta’s credentials.password.hash',
		displayOptions: { show: { ...withPassword, passwordFrom: ['hash'] } },
	},
	{
		displayName: 'Password Length',
		name: 'passwordLength',
		type: 'number',
		typeOptions: { minValue: 12, maxValue: 72 },
		default: 20,
		description: 'Characters of the generated password, 12 to 72',
		displayOptions: { show: { ...withPassword, passwordFrom: ['generated'] } },
	},
	{
		displayName: 'Return the Password',
		name: 'returnPassword',
		type: 'boolean',
		default: false,
		description:
			'Whether the output carries the generated password, for the step that hands it over. It is then stored with the execution.',
		displayOptions: { show: { ...withPassword, passwordFrom: ['generated'] } },
	},
];
