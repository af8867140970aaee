import type { INodeProperties } from 'n8n-workflow';
import { ownerName, protectedUsers } from '../shared/protectionOptions';

/** What most workflows never need, in alphabetical order as n8n wants it. */
export const optionProperties: INodeProperties[] = [
	{
		displayName: 'Allow Passing Through Activation',
		name: 'throughActivation',
		type: 'boolean',
		default: false,
		description:
			'Whether a staged or deactivated user may be activated for a moment to be suspended; group rules and app assignments take effect',
	},
	{
		displayName: 'Mail Administrators',
		name: 'notifyAdministrators',
		type: 'boolean',
		default: false,
		description: 'Whether Okta mails the hub’s administrators about a deactivation or deletion',
	},
	{
		displayName: 'Maximum Deactivations (Percent)',
		name: 'maximumDeactivationsPercent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 10,
		description:
			'A run is also refused before its first write when a larger share of the org, or of the scope group, would lose access',
	},
	{
		displayName: 'Maximum Wait (Seconds)',
		name: 'maximumWait',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 120,
		description: 'How long to wait for a change that Okta finishes behind its answer',
	},
	{
		displayName: 'Not Before',
		name: 'notBefore',
		type: 'dateTime',
		default: '',
		description:
			'Until then the user is kept as it is, so that a nightly run may bring the whole list',
	},
	{
		displayName: 'Owner Attribute Name or ID',
		name: 'ownershipAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: '',
		description:
			'Hub attribute that says which spoke provisions a user; users of another owner are refused. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	ownerName,
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			'Set only where a user cannot become active without one. It has to follow the hub’s password policy.',
	},
	{
		displayName: 'Pending Counts as Active',
		name: 'pendingCounts',
		type: 'boolean',
		default: false,
		description:
			'Whether a user who was activated and only has to choose a password is active enough',
	},
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
	{
		displayName: 'Scope Group Name or ID',
		name: 'scopeGroupId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubGroups' },
		default: '',
		description:
			'Hub group of which the maximum percentage of deactivations is taken. Empty: the whole org. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];
