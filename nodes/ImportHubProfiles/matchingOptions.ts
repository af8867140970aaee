import type { INodeProperties } from 'n8n-workflow';
import { BY_ATTRIBUTE, BY_EMAIL, BY_LOGIN, matchByProperty } from '../shared/matchByProperty';

/** How a person of the hub is found in the spoke, and what is sure enough to be written. */
export const matchingOptions: INodeProperties[] = [
	matchByProperty({
		displayName: 'Match By',
		description:
			'How a person of the hub is found in the spoke, after the link attribute. Rules are tried in order, the first that finds anybody decides. Without rules: by login.',
		by: [BY_ATTRIBUTE, BY_EMAIL, BY_LOGIN],
		attribute: {
			displayName: 'Attribute',
			type: 'string',
			description:
				'Spoke attribute whose value is that of the mapped hub attribute, or of the one with the same name',
		},
	}),
	{
		displayName: 'Allow Partial Matches',
		name: 'allowPartial',
		type: 'boolean',
		default: false,
		description:
			'Whether people of the same first and last name, whom no rule matches, are offered in the output ‘To Confirm’',
	},
	{
		displayName: 'Confirm Exact Matches',
		name: 'confirmExact',
		type: 'options',
		default: 'automatically',
		description: 'When somebody found by a rule but not linked yet is linked and updated',
		options: [
			{ name: 'Automatically', value: 'automatically' },
			{
				name: 'By a Person',
				value: 'byPerson',
				description: 'They come out of ‘To Confirm’. Needs a link attribute.',
			},
		],
	},
	{
		displayName: 'Import Safeguard (Percent)',
		name: 'safeguardPercent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 20,
		description:
			'A run that would suspend or deactivate a larger share of at least 100 linked people is refused before it does; 100 switches it off',
	},
	{
		displayName: 'Return',
		name: 'returns',
		type: 'options',
		default: 'everything',
		description: 'Which people come out. Those to confirm always do.',
		options: [
			{ name: 'Everybody', value: 'everything' },
			{
				name: 'Only a Summary',
				value: 'summary',
				description: 'One item, and whoever was refused',
			},
			{ name: 'Only Changes', value: 'changes', description: 'Without those who were kept' },
		],
	},
	{
		displayName: 'Who Cannot Be Suspended',
		name: 'notSuspendable',
		type: 'options',
		default: 'leave',
		description: 'Okta suspends users who are active or pending only, e.g. nobody who is staged',
		options: [
			{ name: 'Deactivate', value: 'deactivate' },
			{ name: 'Leave', value: 'leave' },
		],
	},
];
