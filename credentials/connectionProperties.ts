import type { INodeProperties } from 'n8n-workflow';

/** The fields of the credential, hub first: without a spoke every node that only writes to the hub works. */
export const connectionProperties: INodeProperties[] = [
	{
		displayName: 'Hub URL',
		name: 'hubUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://hub.okta.com',
		description:
			'The target org: the address people sign in at, without a path and without “-admin”',
	},
	{
		displayName: 'Hub API Token',
		name: 'hubApiToken',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description:
			'Made in the hub under Security → API → Tokens, by a service account that has only the admin roles it needs',
	},
	{
		displayName: 'Connect a Spoke',
		name: 'connectSpoke',
		type: 'boolean',
		default: false,
		description:
			'Whether to read from a spoke (source org) as well. Not needed when people and groups come from a workflow’s items.',
	},
	{
		displayName: 'Spoke URL',
		name: 'spokeUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://spoke.okta.com',
		description:
			'The source org: the address people sign in at, without a path and without “-admin”',
		displayOptions: { show: { connectSpoke: [true] } },
	},
	{
		displayName: 'Spoke API Token',
		name: 'spokeApiToken',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description:
			'Made in the spoke under Security → API → Tokens; read-only rights are enough to provision from it',
		displayOptions: { show: { connectSpoke: [true] } },
	},
];
