import type { INodeProperties } from 'n8n-workflow';

const importing = { operation: ['importUsers'] };

const treatments = (deleted = false): INodeProperties['options'] => [
	{
		name: 'Deactivate',
		value: 'deactivate',
		description: 'Ends app assignments and the password',
	},
	{
		name: 'Do Nothing',
		value: 'nothing',
		...(deleted ? { description: 'Only name them in the output' } : {}),
	},
	{ name: 'Suspend', value: 'suspend', description: 'Keeps everything, but nobody can sign in' },
];

/** What becomes of people in the spoke who left the hub, or came back to it. */
export const leaverProperties: INodeProperties[] = [
	{
		displayName: 'When Deactivated in the Hub',
		name: 'whenDeactivated',
		type: 'options',
		default: 'nothing',
		description: 'What to do with the matching user of the spoke',
		displayOptions: { show: importing },
		options: treatments(),
	},
	{
		displayName: 'When Suspended in the Hub',
		name: 'whenSuspended',
		type: 'options',
		default: 'nothing',
		description: 'What to do with the matching user of the spoke',
		displayOptions: { show: importing },
		options: treatments(),
	},
	{
		displayName: 'When Deleted in the Hub',
		name: 'whenDeleted',
		type: 'options',
		default: 'nothing',
		description:
			'What to do with users of the spoke whose linked hub user no longer exists. Found in a full compare, and with a link attribute only.',
		displayOptions: { show: importing },
		options: treatments(true),
	},
	{
		displayName: 'Reactivate Returners',
		name: 'reactivate',
		type: 'multiOptions',
		default: [],
		description:
			'Users of the spoke in these statuses come back when their hub user is active again, whoever suspended or deactivated them',
		displayOptions: { show: importing },
		options: [
			{ name: 'Deactivated', value: 'DEPROVISIONED' },
			{ name: 'Suspended', value: 'SUSPENDED' },
		],
	},
];
