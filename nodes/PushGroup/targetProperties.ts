import type { INodeProperties } from 'n8n-workflow';

const push = { operation: ['push'] };

/** What the hub group is to be like, and who may be in it. */
export const targetProperties: INodeProperties[] = [
	{
		displayName: 'Hub Group Name',
		name: 'hubGroupName',
		type: 'string',
		default: '{{name}}',
		placeholder: 'e.g. spoke-a: {{name}}',
		description:
			'{{name}} is the source group’s name, {{source}} the spoke’s (acme of acme.okta.com) or ‘Source Name’. Not an expression: leave it fixed.',
		displayOptions: { show: push },
	},
	{
		displayName: 'When Not Pushed Yet',
		name: 'target',
		type: 'options',
		default: 'createOnly',
		description:
			'How the hub group comes to be the first time. Afterwards the hub group is known by its ID and its marker, whatever it is called.',
		displayOptions: { show: push },
		options: [
			{
				name: 'Create or Link',
				value: 'createOrLink',
				description: 'Take over a hub group of that name if there is one, otherwise make it',
			},
			{
				name: 'Create Only',
				value: 'createOnly',
				description: 'Make it; a hub group of that name that somebody else made is refused',
			},
			{
				name: 'Link Only',
				value: 'linkOnly',
				description: 'Take over a hub group of that name; none is made',
			},
		],
	},
	{
		displayName: 'Linked Groups',
		name: 'linked',
		type: 'options',
		default: 'addOnly',
		description: 'How a hub group is treated that was there before the first push',
		displayOptions: { show: { ...push, target: ['createOrLink', 'linkOnly'] } },
		options: [
			{
				name: 'Add Members Only',
				value: 'addOnly',
				description: 'Name, description and other members stay as they are',
			},
			{
				name: 'Mirror',
				value: 'mirror',
				description: 'Treat it like a group made by a push',
			},
		],
	},
	{
		displayName: 'Members',
		name: 'membersMode',
		type: 'options',
		default: 'mirror',
		displayOptions: { show: push },
		options: [
			{ name: 'Add Only', value: 'addOnly', description: 'Nobody is ever removed' },
			{
				name: 'Mirror',
				value: 'mirror',
				description: 'The hub group has exactly the members of its source',
			},
		],
	},
	{
		displayName: 'Unknown Members',
		name: 'foreign',
		type: 'options',
		default: 'remove',
		description:
			'What happens to members of a mirrored hub group whom the spoke has never heard of',
		displayOptions: {
			show: {
				...push,
				membersMode: ['mirror'],
				source: ['appPush', 'spokeGroups', 'spokeRules'],
			},
		},
		options: [
			{ name: 'Keep', value: 'keep' },
			{ name: 'Remove', value: 'remove' },
		],
	},
	{
		displayName: 'Provision Missing Members',
		name: 'provisionMissing',
		type: 'boolean',
		default: false,
		description:
			'Whether to create people in the hub whom it does not have, as Okta Provision User would. Otherwise they are named in the output as absent.',
		displayOptions: { show: push },
	},
	{
		displayName: 'Initial Status',
		name: 'initialStatus',
		type: 'options',
		default: 'active_without_pass',
		description: 'How a missing member starts in the hub, as in the Org2Org app',
		displayOptions: { show: { ...push, provisionMissing: [true] } },
		options: [
			{
				name: 'Active Without Password',
				value: 'active_without_pass',
				description:
					'Pending user action: Okta mails an activation link and the person sets a password',
			},
			{
				name: 'Pending Without Password',
				value: 'pending_without_pass',
				description: 'Staged; the activation mail goes out when activated later',
			},
		],
	},
];
