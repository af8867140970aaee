import type { INodeProperties } from 'n8n-workflow';
import { emailDomains, ownerName, protectedUsers } from '../shared/protectionOptions';

/** Whom a run must not touch, and how much it may do. */
export const protectionProperties: INodeProperties[] = [
	emailDomains(
		'People with another e-mail domain are refused. Separate several with commas; empty allows all.',
	),
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
		displayName: 'Owner Attribute Name or ID',
		name: 'ownershipAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: '',
		description:
			'Hub attribute that says which spoke provisions a user. It is set on everyone provisioned here, and users of another owner are refused. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	ownerName,
	{
		displayName: 'Protected Group Name or ID',
		name: 'protectedGroupId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubGroups' },
		default: '',
		description:
			'Members of this hub group are never changed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	protectedUsers(
		'Logins that are never changed. Separate several with commas. Administrators are never changed in any case.',
	),
];
