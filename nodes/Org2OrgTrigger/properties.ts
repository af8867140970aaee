import type { INodeProperties } from 'n8n-workflow';
import {
	ignoredActors,
	narrowing,
	output,
	watchedEvents,
	watchedOrg,
} from '../shared/changeProperties';

/** The fields in the order a person needs them; names, values and defaults are public and stay. */
export const properties: INodeProperties[] = [
	watchedOrg,
	watchedEvents({ forHook: false }),
	...narrowing,
	{
		displayName: 'Read From',
		name: 'readFrom',
		type: 'options',
		default: 'automatic',
		description: 'How changes are found',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'The System Log where the org shows it to this identity, a search otherwise',
			},
			{
				name: 'Search',
				value: 'search',
				description:
					'Users and groups that changed lately. Needs no right to the log; several changes of one user between two polls come as one.',
			},
			{
				name: 'System Log',
				value: 'systemLog',
				description: 'Every single change, with who did it. Needs a role that may read the log.',
			},
		],
	},
	output,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Changes per Poll',
				name: 'changesPerPoll',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 1000 },
				default: 100,
				description: 'More changes than this wait for the next poll',
			},
			ignoredActors,
			{
				displayName: 'Index Delay (Minutes)',
				name: 'indexDelayMinutes',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 60 },
				default: 5,
				description:
					'How long Okta’s search may take to show a change. This far back every search looks again; what was handed on is not handed on twice.',
			},
			{
				displayName: 'Repeat a Failed Run',
				name: 'repeats',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 10 },
				default: 3,
				description:
					'How often changes are handed on again, at later polls, when the run that got them failed. Nothing newer overtakes them meanwhile.',
			},
			{
				displayName: 'Repeat After a Restart (Minutes)',
				name: 'repeatAfterRestartMinutes',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 1440,
				description:
					'After a restart n8n cannot tell whether the last run ended, so changes handed on within this time come once more, marked with attempt 2. 0 for never.',
			},
			{
				displayName: 'Start From',
				name: 'startFrom',
				type: 'dateTime',
				default: '',
				description:
					'Begin with what happened since then instead of with the first activation. The System Log reaches back 90 days.',
			},
		],
	},
];
