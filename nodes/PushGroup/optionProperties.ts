import type { INodeProperties } from 'n8n-workflow';
import { matchByProperty } from './matchByProperty';
import { protectionProperties } from './protectionProperties';

const ownProperties: INodeProperties[] = [
	{
		displayName: 'Activation Mail',
		name: 'activationMail',
		type: 'boolean',
		default: true,
		description: 'Whether Okta mails the activation link to missing members who are provisioned',
	},
	{
		displayName: 'App and Directory Groups',
		name: 'appGroups',
		type: 'boolean',
		default: false,
		description: 'Whether rules also pick groups that an app or directory brought into the spoke',
	},
	{
		displayName: 'Attribute Names or IDs',
		name: 'attributes',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'sharedAttributes' },
		default: [],
		description:
			'What a provisioned member gets from the spoke profile; empty for all that both orgs have. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Copy Description',
		name: 'copyDescription',
		type: 'boolean',
		default: true,
		description: 'Whether the hub group takes on the description of its source',
	},
	{
		displayName: 'Group Deleted in the Hub',
		name: 'whenDeleted',
		type: 'options',
		default: 'recreate',
		description:
			'What to do when a group that was pushed before is gone. Known to active workflows, which remember the IDs.',
		options: [
			{ name: 'Create Again', value: 'recreate' },
			{
				name: 'Refuse',
				value: 'report',
				description: 'Fail the group, so that a person can decide',
			},
		],
	},
	{
		displayName: 'Hub Login From',
		name: 'loginFrom',
		type: 'string',
		default: 'login',
		placeholder: 'e.g. email',
		description: 'Spoke attribute that holds the login people have in the hub',
	},
	{
		displayName: 'Marker Attribute',
		name: 'markerAttribute',
		type: 'string',
		default: '',
		placeholder: 'e.g. pushedFrom',
		description:
			'Group attribute of the hub that holds the marker “spoke/ID” of a pushed group. Empty: at the end of the description.',
	},
	matchByProperty,
	{
		displayName: 'Maximum Removals (Percent)',
		name: 'maximumRemovals',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 20,
		description:
			'A push that would remove a larger share of a group’s members is refused; fewer than 10 always may leave',
	},
	{
		displayName: 'May Empty a Group',
		name: 'mayEmpty',
		type: 'boolean',
		default: false,
		description: 'Whether a push may leave a group without any member',
	},
	{
		displayName: 'Members in the Output',
		name: 'memberDetail',
		type: 'options',
		default: 'names',
		description:
			'How the output tells who was added and removed; skipped and failed members are always named',
		options: [
			{ name: 'Names', value: 'names' },
			{ name: 'Numbers Only', value: 'counts', description: 'For groups with very many changes' },
		],
	},
	{
		displayName: 'Assigned App Name or ID',
		name: 'assignedAppId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'spokeApps' },
		default: '',
		description:
			'Group members who are not assigned to this app of the spoke are left out, as the Org2Org app does; its links to hub users serve the matching rule ‘Org2Org App Link’. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Rename With the Source',
		name: 'rename',
		type: 'boolean',
		default: true,
		description: 'Whether a hub group made by a push takes on a new name of its source',
	},
	{
		displayName: 'Switch Off the App’s Push',
		name: 'retireAppPush',
		type: 'boolean',
		default: false,
		description:
			'Whether to deactivate a group’s mapping in the Org2Org app once it is pushed here, so that it has one keeper',
	},
];

/** What most workflows never need, in alphabetical order as n8n wants it. */
export const optionProperties: INodeProperties[] = [...ownProperties, ...protectionProperties].sort(
	(one, other) => one.displayName.localeCompare(other.displayName),
);
