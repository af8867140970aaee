import type { INodeProperties } from 'n8n-workflow';
import { leaverProperties } from './leaverProperties';
import { operationProperties } from './operationProperties';
import { optionProperties } from './optionProperties';
import { whoProperties } from './whoProperties';
import { agentMayWrite, dryRun } from '../shared/planProperties';

/** Shown where access may end: the operations that end it, and a desired status that does, or that an expression tells. */
const whereAccessEnds = (property: INodeProperties): INodeProperties[] => [
	{
		...property,
		displayOptions: { show: { operation: ['deactivate', 'delete', 'suspend'] } },
	},
	{
		...property,
		displayOptions: {
			show: { operation: ['setStatus'], status: ['DEPROVISIONED', 'DELETED', 'SUSPENDED'] },
		},
	},
];

const linkProperty: INodeProperties = {
	displayName: 'Activation or Reset Link',
	name: 'link',
	type: 'options',
	default: 'silent',
	description:
		'What happens with the link through which the person chooses a password, if there is one',
	options: [
		{ name: 'Okta Mails It', value: 'mail' },
		{
			name: 'Return It',
			value: 'link',
			description: 'The output carries the one-time link, and no mail is sent',
		},
		{ name: 'Send Nothing', value: 'silent' },
	],
};

const confirmProperty: INodeProperties = {
	displayName: 'Confirm Deletion',
	name: 'confirmDeletion',
	type: 'string',
	default: '',
	placeholder: 'e.g. DELETE',
	description: 'Type DELETE. A deleted user is gone for good, with history and assignments.',
};

/** The fields in the order a person needs them; names, values and defaults are public and stay. */
export const properties: INodeProperties[] = [
	...operationProperties,
	...whoProperties,
	{
		...linkProperty,
		displayOptions: { show: { operation: ['activate', 'reactivate', 'resetPassword'] } },
	},
	{ ...linkProperty, displayOptions: { show: { operation: ['setStatus'], status: ['ACTIVE'] } } },
	{
		displayName: 'Temporary Password',
		name: 'temporaryPassword',
		type: 'boolean',
		default: false,
		description:
			'Whether to set a temporary password as well, which the output carries for whoever hands it over',
		displayOptions: { show: { operation: ['expirePassword'] } },
	},
	{
		displayName: 'End Sessions',
		name: 'endSessions',
		type: 'boolean',
		default: false,
		description: 'Whether to end every Okta session of the user as well',
		displayOptions: { show: { operation: ['resetPassword'] } },
	},
	{
		displayName: 'End Sessions',
		name: 'endSessions',
		type: 'boolean',
		default: false,
		description: 'Whether to end every Okta session of the user as well',
		displayOptions: { show: { operation: ['expirePassword'], temporaryPassword: [true] } },
	},
	{
		displayName: 'Revoke OAuth Tokens',
		name: 'revokeTokens',
		type: 'boolean',
		default: true,
		description: 'Whether refresh and access tokens go with the sessions',
		displayOptions: { show: { operation: ['revokeSessions'] } },
	},
	{ ...confirmProperty, displayOptions: { show: { operation: ['delete'] } } },
	{
		...confirmProperty,
		displayOptions: { show: { operation: ['setStatus'], status: ['DELETED'] } },
	},
	...whereAccessEnds({
		displayName: 'Maximum Deactivations',
		name: 'maximumDeactivations',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 50,
		description:
			'A run that would deactivate, suspend or delete more people than this is refused before its first write',
	}),
	dryRun,
	agentMayWrite(
		'Whether an AI agent that uses this node as a tool may change the hub. While off, it only gets plans. It may never delete.',
	),
	...whereAccessEnds({
		displayName: 'When Access Ends',
		name: 'leaver',
		type: 'collection',
		placeholder: 'Add step',
		default: {},
		description: 'What else is done for somebody who is deactivated or suspended',
		options: leaverProperties,
	}),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: optionProperties,
	},
];
