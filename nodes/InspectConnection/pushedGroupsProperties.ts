import type { INodeProperties } from 'n8n-workflow';
import { optionProperties } from '../PushGroup/optionProperties';
import { targetProperties } from '../PushGroup/targetProperties';

const listing = { operation: ['listPushedGroups'] };
const comparing = { show: { ...listing, compare: [true] } };

/** Fields of Okta Push Group that decide what its next run would find. */
const SAME_AS_PUSHED = ['hubGroupName', 'membersMode', 'linked', 'foreign'];

/** What only a comparison looks at, beside those fields; the marker says which groups are listed at all. */
const OPTIONS = [
	'assignedAppId',
	'copyDescription',
	'loginFrom',
	'markerAttribute',
	'matchBy',
	'maximumRemovals',
	'mayEmpty',
	'ownershipAttribute',
	'ownerName',
	'protectedGroupId',
	'protectedUsers',
	'rename',
];

/** Which pushed groups are listed, and how the next push would see them. */
export const pushedGroupsProperties: INodeProperties[] = [
	{
		displayName: 'Pushed From',
		name: 'pushedFrom',
		type: 'options',
		default: 'spoke',
		displayOptions: { show: listing },
		options: [
			{
				name: 'Anywhere',
				value: 'anywhere',
				description: 'Groups of other spokes and sources too; those are listed, not compared',
			},
			{
				name: 'Input Items',
				value: 'items',
				description: 'Groups that Okta Push Group made of an HR system’s items; not compared',
			},
			{ name: 'Spoke of the Credential', value: 'spoke' },
		],
	},
	{
		displayName: 'Source Name',
		name: 'sourceName',
		type: 'string',
		required: true,
		default: 'hr',
		description: 'The ‘Source Name’ the groups were pushed with',
		displayOptions: { show: { ...listing, pushedFrom: ['items'] } },
	},
	{
		displayName: 'Compare With the Spoke',
		name: 'compare',
		type: 'boolean',
		default: true,
		description:
			'Whether to read both memberships of every group of the spoke and say what the next push would find. Without it, a page of groups costs one request.',
		displayOptions: { show: { ...listing, pushedFrom: ['anywhere', 'spoke'] } },
	},
	...targetProperties
		.filter(({ name }) => SAME_AS_PUSHED.includes(name))
		.map((property) => ({ ...property, displayOptions: comparing })),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		description: 'Fill these in as in the workflow that pushes',
		displayOptions: { show: listing },
		options: optionProperties.filter(({ name }) => OPTIONS.includes(name)),
	},
];
