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
		displayName: 'Owner Attribute Name or ID',
		name: 'ownershipAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: '',
		description:
			'Hub attribute that says which spoke provisions a user. Users of another owner are neither added nor removed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
			'Members of this hub group are neither added nor removed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
