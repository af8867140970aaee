import type { INodeProperties } from 'n8n-workflow';
import { orgProperties } from './orgProperties';

/** The fields of the credential, hub first: without a spoke every node that only writes to the hub works. */
export const connectionProperties: INodeProperties[] = [
	...orgProperties({
		org: 'hub',
		Org: 'Hub',
		what: 'The target org',
		tokenRights: 'give it only the admin roles it needs',
		scopes: 'okta.users.manage okta.groups.manage okta.schemas.read',
	}),
	{
		displayName: 'Connect a Spoke',
		name: 'connectSpoke',
		type: 'boolean',
		default: false,
		description:
			'Whether to read from a spoke (source org) as well. Not needed when people and groups come from a workflow’s items.',
	},
	...orgProperties({
		org: 'spoke',
		Org: 'Spoke',
		what: 'The source org',
		tokenRights: 'read-only rights are enough to provision from it',
		scopes: 'okta.users.read okta.groups.read okta.schemas.read okta.apps.read',
		show: { connectSpoke: [true] },
	}),
	{
		displayName: 'Rate Limit Share (%)',
		name: 'rateLimitShare',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 80,
		description:
			'How much of each of the orgs’ rate limits workflows may use; the rest is left to everybody else',
	},
	{
		displayName: 'Session Tokens',
		name: 'sessionTokens',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
];
