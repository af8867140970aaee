import type { INodeProperties } from 'n8n-workflow';
import { listOrId } from '../shared/locatorModes';

const push = { operation: ['push'] };
const from = (...sources: string[]) => ({ show: { ...push, source: sources } });

/** Which groups are pushed, and where their members come from. */
export const sourceProperties: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		default: 'spokeGroups',
		description: 'Where the groups and their members come from',
		displayOptions: { show: push },
		options: [
			{
				name: 'Groups the Org2Org App Pushes',
				value: 'appPush',
				description: 'Take over the push mappings of the Org2Org app in the spoke',
			},
			{
				name: 'Input Items',
				value: 'items',
				description:
					'Items name group and member, e.g. departments of an HR system; no spoke needed',
			},
			{ name: 'Spoke Groups', value: 'spokeGroups', description: 'Groups chosen one by one' },
			{
				name: 'Spoke Groups by Rule',
				value: 'spokeRules',
				description: 'All groups of the spoke whose name or description fits, new ones too',
			},
		],
	},
	{
		displayName: 'Spoke Groups',
		name: 'spokeGroups',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		required: true,
		default: { groups: [{ group: { mode: 'list', value: '' } }] },
		placeholder: 'Add group',
		displayOptions: from('spokeGroups'),
		options: [
			{
				displayName: 'Groups',
				name: 'groups',
				values: [
					{
						displayName: 'Spoke Group',
						name: 'group',
						type: 'resourceLocator',
						required: true,
						default: { mode: 'list', value: '' },
						description:
							'Source group. Do not use one that also assigns people to the Org2Org app.',
						...listOrId('group', 'searchSpokeGroups'),
					},
				],
			},
		],
	},
	{
		displayName: 'Rules',
		name: 'groupRules',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		required: true,
		default: {},
		placeholder: 'Add rule',
		description: 'A group that any of the rules fits is pushed. Letter case does not matter.',
		displayOptions: from('spokeRules'),
		options: [
			{
				displayName: 'Rules',
				name: 'rules',
				values: [
					{
						displayName: 'Where',
						name: 'where',
						type: 'options',
						default: 'nameStartsWith',
						options: [
							{ name: 'Description Contains', value: 'descriptionContains' },
							{ name: 'Name Contains', value: 'nameContains' },
							{ name: 'Name Matches', value: 'nameMatches' },
							{ name: 'Name Starts With', value: 'nameStartsWith' },
						],
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						default: '',
						placeholder: 'e.g. Dept',
						description: 'For ‘Name Matches’ a regular expression, e.g. ^Dept (?!Test)',
					},
				],
			},
		],
	},
	{
		displayName: 'Org2Org App',
		name: 'appId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The Org2Org app in the spoke',
		...listOrId('app', 'searchSpokeApps'),
		displayOptions: from('appPush'),
	},
];
