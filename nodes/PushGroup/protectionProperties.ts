import type { INodeProperties } from 'n8n-workflow';

/** Whom a push must not touch. */
export const protectionProperties: INodeProperties[] = [
	{
		displayName: 'Allowed Email Domains',
		name: 'emailDomains',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com, example.org',
		description:
			'Missing members with another e-mail domain are not provisioned. Separate several with commas; empty allows all.',
	},
	{
		displayName: 'Owner Attribute',
		name: 'ownershipAttribute',
		type: 'string',
		default: '',
		placeholder: 'e.g. provisionedBy',
		description:
			'Hub attribute that says which spoke provisions a user. Users of another owner are neither added nor removed.',
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
		description: 'Members of this hub group are neither added nor removed',
	},
	{
		displayName: 'Protected Users',
		name: 'protectedUsers',
		type: 'string',
		default: '',
		placeholder: 'e.g. break-glass@example.com',
		description: 'Logins that are neither added nor removed. Separate several with commas.',
	},
];
