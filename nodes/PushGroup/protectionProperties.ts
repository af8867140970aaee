import type { INodeProperties } from 'n8n-workflow';
import { emailDomains, ownerName, protectedUsers } from '../shared/protectionOptions';

/** Whom a push must not touch. */
export const protectionProperties: INodeProperties[] = [
	emailDomains(
		'Missing members with another e-mail domain are not provisioned. Separate several with commas; empty allows all.',
	),
	{
		displayName: 'Owner Attribute Name or ID',
		name: 'ownershipAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: '',
		description:
			'Hub attribute that says which spoke provisions a user. Users of another owner are neither added nor removed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	ownerName,
	{
		displayName: 'Protected Group Name or ID',
		name: 'protectedGroupId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubGroups' },
		default: '',
		description:
			'Members of this hub group are neither added nor removed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	protectedUsers('Logins that are neither added nor removed. Separate several with commas.'),
];
