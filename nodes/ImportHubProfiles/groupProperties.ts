import type { INodeProperties } from 'n8n-workflow';

const groups = { operation: ['importGroups'] };

/** Which groups of the hub, and what comes with them. */
export const groupProperties: INodeProperties[] = [
	{
		displayName: 'Groups',
		name: 'groups',
		type: 'options',
		default: 'okta',
		description: 'Which groups of the hub',
		displayOptions: { show: groups },
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'By Search Expression', value: 'search' },
			{ name: 'Made in Okta', value: 'okta', description: 'Without groups of apps and Everyone' },
		],
	},
	{
		displayName: 'Search Expression',
		name: 'groupSearch',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. profile.name sw "Engineering"',
		displayOptions: { show: { ...groups, groups: ['search'] } },
	},
	{
		displayName: 'With Members',
		name: 'withMembers',
		type: 'boolean',
		default: false,
		description: 'Whether each group comes with its members; one call per group and 200 members',
		displayOptions: { show: groups },
	},
	{
		displayName: 'Match With the Spoke',
		name: 'matchGroups',
		type: 'boolean',
		default: false,
		description: 'Whether to look for groups of the same name in the spoke',
		displayOptions: { show: groups },
	},
];
