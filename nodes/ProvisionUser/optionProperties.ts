import type { INodeProperties } from 'n8n-workflow';
import { outputsOption } from '../shared/outputs';
import { protectionProperties } from './protectionProperties';
import { startProperties } from './startProperties';
import {
	BY_ATTRIBUTE,
	BY_EMAIL,
	BY_LOGIN,
	hubAttribute,
	matchByProperty,
} from '../shared/matchByProperty';

const ownProperties: INodeProperties[] = [
	{
		displayName: 'Create-Only Names or IDs',
		name: 'onlyOnCreate',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: [],
		description:
			'Attributes that are set for a new user and never changed afterwards. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Empty Values',
		name: 'emptyValues',
		type: 'options',
		default: 'ignore',
		description: 'What an empty or missing value of an item means for the attribute in the hub',
		options: [
			{ name: 'Clear the Attribute', value: 'clear' },
			{ name: 'Leave the Attribute Alone', value: 'ignore' },
		],
	},
	{
		displayName: 'Existing User Is Deactivated',
		name: 'whenDeactivated',
		type: 'options',
		default: 'reactivate',
		description: 'What to do when the hub has this user as deactivated',
		options: [
			{ name: 'Leave', value: 'leave', description: 'Keep the user deactivated and unchanged' },
			{
				name: 'Reactivate',
				value: 'reactivate',
				description: 'Bring the user back with the initial status, as the Org2Org app does',
			},
			{
				name: 'Refuse',
				value: 'refuse',
				description: 'Fail the item, so that a person can decide',
			},
		],
	},
	{
		displayName: 'Hub ID',
		name: 'hubId',
		type: 'string',
		default: '',
		placeholder: 'e.g. ={{ $json.hubId }}',
		description:
			'The user’s ID in the hub as remembered from an earlier run, for the matching rule ‘Hub ID’',
	},
	matchByProperty({
		displayName: 'Match By',
		description:
			'How the person is found in the hub. Rules are tried in order, the first that finds anybody decides. Without rules: by the column to match on, or by login.',
		by: [
			BY_ATTRIBUTE,
			BY_EMAIL,
			{ name: 'Hub ID', value: 'id' },
			BY_LOGIN,
			{ name: 'Org2Org App Link', value: 'appLink' },
		],
		attribute: hubAttribute('Hub attribute whose mapped value identifies the person'),
	}),
	{
		displayName: 'Org2Org App Name or ID',
		name: 'linkAppId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'spokeApps' },
		default: '',
		description:
			'App of the spoke whose assignments remember the hub user, for the matching rule ‘Org2Org App Link’ and a person from the spoke. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	outputsOption,
	{
		displayName: 'Sensitive Names or IDs',
		name: 'sensitive',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: [],
		description:
			'Attributes whose values stay out of the output. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Unknown Attributes',
		name: 'unknownAttributes',
		type: 'options',
		default: 'refuse',
		description: 'What to do with an attribute that the hub’s schema does not have',
		options: [
			{ name: 'Drop', value: 'drop', description: 'Send the others, with a warning in the output' },
			{ name: 'Refuse', value: 'refuse', description: 'Fail the item and name the attribute' },
		],
	},
];

/** What most workflows never need, in alphabetical order as n8n wants it. */
export const optionProperties: INodeProperties[] = [
	...ownProperties,
	...protectionProperties,
	...startProperties,
].sort((one, other) => one.displayName.localeCompare(other.displayName));
