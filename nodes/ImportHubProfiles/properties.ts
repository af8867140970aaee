import type { INodeProperties } from 'n8n-workflow';
import { amountProperties } from './amountProperties';
import { confirmProperties } from './confirmProperties';
import { groupProperties } from './groupProperties';
import { leaverProperties } from './leaverProperties';
import { optionProperties } from './optionProperties';
import { outputProperties } from './outputProperties';
import { schemaProperties } from './schemaProperties';
import { scopeProperties } from './scopeProperties';
import { spokeProperties } from './spokeProperties';
import { agentMayWrite } from '../shared/planProperties';

/** The fields in the order a person needs them; names, values and defaults are public and stay. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'readUsers',
		options: [
			{
				name: 'Confirm Match',
				value: 'confirmMatch',
				description: 'Link a user of the spoke to one of the hub after a person has decided',
				action: 'Confirm a match of hub and spoke user',
			},
			{
				name: 'Import Groups',
				value: 'importGroups',
				description: 'Read groups of the hub, all or only what changed',
				action: 'Import groups of the hub',
			},
			{
				name: 'Import User Schema',
				value: 'importUserSchema',
				description: 'Create in the spoke custom attributes that only the hub has',
				action: 'Import the user schema of the hub',
			},
			{
				name: 'Import Users',
				value: 'importUsers',
				description:
					'Match users of the hub with the spoke, report what differs, and apply it if wanted',
				action: 'Import users of the hub into the spoke',
			},
			{
				name: 'Read Users',
				value: 'readUsers',
				description: 'Read users of the hub, all or only what changed; writes nothing',
				action: 'Read users of the hub',
			},
		],
	},
	...scopeProperties,
	...groupProperties,
	...confirmProperties,
	...schemaProperties,
	...outputProperties,
	...amountProperties,
	...spokeProperties,
	...leaverProperties,
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to only plan: the output says what would be done, and nothing is written',
		displayOptions: {
			show: { operation: ['importUsers'], apply: ['updateLinked', 'updateAndCreate'] },
		},
	},
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to only plan: the output says what would be done, and nothing is written',
		displayOptions: { show: { operation: ['confirmMatch'] } },
	},
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: true,
		description:
			'Whether to only compare: the output says what would be created and what clashes, and nothing is written',
		displayOptions: { show: { operation: ['importUserSchema'] } },
	},
	agentMayWrite(
		'Whether an AI agent that uses this node as a tool may change the spoke. While off, it only gets plans.',
	),
	...optionProperties,
];
