import type { INodeProperties } from 'n8n-workflow';

/** What else is done for somebody who loses access, in alphabetical order as n8n wants it. */
export const leaverProperties: INodeProperties[] = [
	{
		displayName: 'Deactivate After',
		name: 'deactivateAfter',
		type: 'dateTime',
		default: '',
		description:
			'Carried into the output for the run that deactivates somebody suspended now; nothing is scheduled by it',
	},
	{
		displayName: 'Leave Pushed Groups',
		name: 'leavePushedGroups',
		type: 'boolean',
		default: true,
		description: 'Whether the user leaves the hub groups that Okta Push Group keeps',
	},
	{
		displayName: 'Marker Attribute',
		name: 'markerAttribute',
		type: 'string',
		default: '',
		placeholder: 'e.g. pushedFrom',
		description:
			'As in Okta Push Group: the hub’s group attribute by which pushed groups are known. Empty: the end of the description.',
	},
	{
		displayName: 'Pushed By',
		name: 'pushedBy',
		type: 'string',
		default: '',
		placeholder: 'e.g. spoke.okta.com',
		description:
			'Owner of the pushed groups to leave: a spoke’s host, or the ‘Source Name’ of groups pushed from items. Empty: the spoke of the credential, or any owner where it names none.',
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'string',
		default: '',
		placeholder: 'e.g. Left the company, HR-4711',
		description: 'Written into the reason attribute before the status changes',
	},
	{
		displayName: 'Reason Attribute Name or ID',
		name: 'reasonAttribute',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: '',
		description:
			'Hub attribute that takes the reason. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Revoke OAuth Tokens',
		name: 'revokeTokens',
		type: 'boolean',
		default: true,
		description: 'Whether refresh and access tokens go with the sessions',
	},
	{
		displayName: 'Revoke Sessions',
		name: 'revokeSessions',
		type: 'boolean',
		default: true,
		description: 'Whether to end every Okta session of the user',
	},
];
