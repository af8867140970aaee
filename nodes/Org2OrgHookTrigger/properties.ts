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
	{
		displayName:
			'Okta has to reach this n8n from the internet by HTTPS, and the identity needs the Organization Administrator role (a service app also the scope okta.eventHooks.manage). Otherwise use the <b>Okta Org2Org Trigger</b>, which polls.',
		name: 'reachability',
		type: 'notice',
		default: '',
	},
	watchedOrg,
	watchedEvents({ forHook: true }),
	...narrowing,
	output,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [ignoredActors],
	},
];
