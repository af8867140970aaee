import type { INodeProperties } from 'n8n-workflow';

/** What a person wants, by what it is about: where somebody stands, or how somebody signs in. */
export const operationProperties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'status',
		options: [
			{
				name: 'Sign-In',
				value: 'signIn',
				description: 'Password, factors and sessions of a hub user',
			},
			{ name: 'Status', value: 'status', description: 'Where a hub user stands in its lifecycle' },
		],
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'setStatus',
		displayOptions: { show: { resource: ['status'] } },
		options: [
			{
				name: 'Activate',
				value: 'activate',
				description: 'Bring a staged or deactivated user into use',
				action: 'Activate a hub user',
			},
			{
				name: 'Deactivate',
				value: 'deactivate',
				description: 'End app assignments and the password; the user can be activated again',
				action: 'Deactivate a hub user',
			},
			{
				name: 'Delete',
				value: 'delete',
				description: 'Remove the user for good; one in use is deactivated first',
				action: 'Delete a hub user',
			},
			{
				name: 'Reactivate',
				value: 'reactivate',
				description: 'Make a new activation link for a user who has not chosen a password yet',
				action: 'Reactivate a hub user',
			},
			{
				name: 'Set Status',
				value: 'setStatus',
				description: 'Bring the user to the status you want, by whatever calls lead there',
				action: 'Set the status of a hub user',
			},
			{
				name: 'Suspend',
				value: 'suspend',
				description: 'Keep everything, but let the user sign in no more',
				action: 'Suspend a hub user',
			},
			{
				name: 'Unlock',
				value: 'unlock',
				description: 'End a lock-out after too many wrong passwords',
				action: 'Unlock a hub user',
			},
			{
				name: 'Unsuspend',
				value: 'unsuspend',
				description: 'Let a suspended user sign in again',
				action: 'Unsuspend a hub user',
			},
		],
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'resetPassword',
		displayOptions: { show: { resource: ['signIn'] } },
		options: [
			{
				name: 'Convert to Federated',
				value: 'convertToFederated',
				description:
					'Wipe the password; the user signs in through an identity provider from now on',
				action: 'Convert a hub user to federated',
			},
			{
				name: 'Expire Password',
				value: 'expirePassword',
				description: 'Make the user choose a new password at the next sign-in',
				action: 'Expire the password of a hub user',
			},
			{
				name: 'Reset Factors',
				value: 'resetFactors',
				description: 'Remove every factor the user has enrolled',
				action: 'Reset the factors of a hub user',
			},
			{
				name: 'Reset Password',
				value: 'resetPassword',
				description: 'Let the user choose a new password through a one-time link',
				action: 'Reset the password of a hub user',
			},
			{
				name: 'Revoke Sessions',
				value: 'revokeSessions',
				description: 'End every Okta session of the user',
				action: 'Revoke the sessions of a hub user',
			},
		],
	},
	{
		displayName: 'Desired Status',
		name: 'status',
		type: 'options',
		default: 'ACTIVE',
		description:
			'Where the user is to end, in Okta’s own words, e.g. a spoke user’s status as an expression',
		displayOptions: { show: { operation: ['setStatus'] } },
		options: [
			{ name: 'Active', value: 'ACTIVE', description: 'Can sign in' },
			{
				name: 'Deactivated',
				value: 'DEPROVISIONED',
				description: 'Without app assignments and password; can come back',
			},
			{ name: 'Deleted', value: 'DELETED', description: 'Gone for good' },
			{
				name: 'Staged',
				value: 'STAGED',
				description: 'Not activated yet; nobody comes back to this from any other status',
			},
			{ name: 'Suspended', value: 'SUSPENDED', description: 'Keeps everything but cannot sign in' },
		],
	},
];
