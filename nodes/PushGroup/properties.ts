import type { INodeProperties } from 'n8n-workflow';
import { itemProperties } from './itemProperties';
import { optionProperties } from './optionProperties';
import { removeProperties } from './removeProperties';
import { sourceProperties } from './sourceProperties';
import { targetProperties } from './targetProperties';
import { agentMayWrite, dryRun } from '../shared/planProperties';

/** The fields in the order a person needs them; names, values and defaults are public and stay. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'push',
		options: [
			{
				name: 'Push Groups',
				value: 'push',
				description: 'Make hub groups equal to their sources, sending only what differs',
				action: 'Push groups to the hub',
			},
			{
				name: 'Remove Pushed Group',
				value: 'remove',
				description: 'End a push: delete the hub group, or leave it there on its own',
				action: 'Remove a pushed group',
			},
		],
	},
	...sourceProperties,
	...itemProperties,
	...targetProperties,
	...removeProperties,
	dryRun,
	agentMayWrite(
		'Whether an AI agent that uses this node as a tool may change the hub. While off, it only gets plans.',
	),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { operation: ['push'] } },
		options: optionProperties,
	},
	{
		displayName: 'Options',
		name: 'removeOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { operation: ['remove'] } },
		options: optionProperties.filter(({ name }) => name === 'markerAttribute'),
	},
];
