import type { INodeProperties } from 'n8n-workflow';
import { mappingProperties } from './mappingProperties';
import { optionProperties } from './optionProperties';
import { passwordProperties } from './passwordProperties';
import { profileProperties } from './profileProperties';
import { assignedProperties } from './spokeProperties';
import { spokeUserProperty } from './spokeUserProperty';
import { agentMayWrite, dryRun } from '../shared/planProperties';

const onePerson = { operation: ['createOrUpdate', 'create', 'update'] };
const writesNew = { operation: ['createOrUpdate', 'create', 'provisionAssigned'] };

/** The mapping fields, shown beside these values of other fields. */
const shownFor = (show: Record<string, string[]>): INodeProperties[] =>
	mappingProperties.map((property) => ({
		...property,
		displayOptions: { show: { ...show, ...property.displayOptions?.show } },
	}));

/** The fields in the order a person needs them; names, values and defaults are public and stay. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'createOrUpdate',
		options: [
			{
				name: 'Create',
				value: 'create',
				description: 'Create the user in the hub; one that exists already is kept as it is',
				action: 'Create a hub user',
			},
			{
				name: 'Create or Update',
				value: 'createOrUpdate',
				description: 'Create the user in the hub, or change what differs (upsert)',
				action: 'Create or update a hub user',
			},
			{
				name: 'Provision Assigned Users',
				value: 'provisionAssigned',
				description:
					'Bring everybody assigned to an app or in a group of the spoke into the hub, and treat leavers',
				action: 'Provision all assigned users of the spoke',
			},
			{
				name: 'Update',
				value: 'update',
				description: 'Change what differs in a user that exists in the hub',
				action: 'Update a hub user',
			},
		],
	},
	...assignedProperties,
	{
		displayName: 'Person From',
		name: 'personFrom',
		type: 'options',
		default: 'item',
		description: 'Where the person’s attributes come from',
		displayOptions: { show: onePerson },
		options: [
			{
				name: 'Input Item',
				value: 'item',
				description: 'An event of an HR system, a form, a file',
			},
			{ name: 'Spoke User', value: 'spoke', description: 'A user of the spoke, mapped to the hub' },
		],
	},
	spokeUserProperty,
	...shownFor({ operation: ['provisionAssigned'] }),
	...shownFor({ ...onePerson, personFrom: ['spoke'] }),
	...profileProperties,
	{
		displayName: 'Initial Status',
		name: 'initialStatus',
		type: 'options',
		default: 'active_without_pass',
		description:
			'How a new user starts, as in the Org2Org app. Also used when a staged or deactivated user comes back.',
		displayOptions: { show: writesNew },
		options: [
			{
				name: 'Active With Password',
				value: 'active_with_pass',
				description:
					'Active at once with the password below; Okta sends no mail (active_with_pass)',
			},
			{
				name: 'Active Without Password',
				value: 'active_without_pass',
				description:
					'Pending user action: Okta mails an activation link and the person sets a password',
			},
			{
				name: 'Pending With Password',
				value: 'pending_with_pass',
				description:
					'Staged with the password below; becomes active when activated later (pending_with_pass)',
			},
			{
				name: 'Pending Without Password',
				value: 'pending_without_pass',
				description:
					'Staged; the activation mail goes out when activated later (pending_without_pass)',
			},
		],
	},
	...passwordProperties,
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
		options: optionProperties,
	},
];
