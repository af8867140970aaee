import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** Which org, which events, and how they come out: the fields that both triggers have. */

export const watchedOrg: INodeProperties = {
	displayName: 'Org',
	name: 'org',
	type: 'options',
	noDataExpression: true,
	default: 'spoke',
	description: 'Which of the two orgs of the credential is watched',
	options: [
		{ name: 'Hub', value: 'hub', description: 'The target org' },
		{ name: 'Spoke', value: 'spoke', description: 'The source org' },
	],
};

const EVENTS: INodePropertyOptions[] = [
	{ name: 'App Assigned', value: 'appAssigned', description: 'Told by the System Log only' },
	{ name: 'App Unassigned', value: 'appUnassigned', description: 'Told by the System Log only' },
	{ name: 'Group Created', value: 'groupCreated' },
	{
		name: 'Group Membership Changed',
		value: 'groupMembershipChanged',
		description: 'Who joined or left is told by the System Log; a search tells the group only',
	},
	{ name: 'Group Renamed or Edited', value: 'groupUpdated' },
	{ name: 'User Created', value: 'userCreated' },
	{ name: 'User Deactivated', value: 'userDeactivated' },
	{
		name: 'User Status Changed',
		value: 'userStatusChanged',
		description: 'Any change of status, a deactivation included',
	},
	{ name: 'User Updated', value: 'userUpdated', description: 'The profile changed' },
];

const HOOK_TEXTS: Record<string, string | undefined> = {
	groupMembershipChanged: 'Somebody joined or left',
};

/** @param forHook an event hook tells everything that it tells at all */
export function watchedEvents({ forHook }: { forHook: boolean }): INodeProperties {
	const described = ({ description, ...option }: INodePropertyOptions) => {
		const text = forHook && /System Log/.test(description ?? '') ? undefined : description;
		return {
			...option,
			description: text ?? (forHook ? HOOK_TEXTS[String(option.value)] : undefined),
		};
	};
	return {
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		default: ['userCreated', 'userDeactivated', 'userStatusChanged', 'userUpdated'],
		description: 'What starts the workflow',
		options: EVENTS.map(described),
	};
}

export const narrowing: INodeProperties[] = [
	{
		displayName: 'App IDs',
		name: 'appIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0oa1gjh63g214q0Hq0g4',
		description:
			'Only these apps, as the IDs stand in the Admin Console’s address bar. Separate several with commas. Empty for all apps.',
		displayOptions: { show: { events: ['appAssigned', 'appUnassigned'] } },
	},
	{
		displayName: 'Group IDs',
		name: 'groupIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 00g1emaKYZTWRYYRRTSK',
		description: 'Only these groups. Separate several with commas. Empty for all groups.',
		displayOptions: {
			show: { events: ['groupCreated', 'groupMembershipChanged', 'groupUpdated'] },
		},
	},
];

export const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'change',
	options: [
		{
			name: 'Change',
			value: 'change',
			description: 'What happened, with the user, group and app it is about',
		},
		{
			name: 'User Profile Only',
			value: 'profile',
			description:
				'The user’s attributes alone, for a node that maps its input automatically; changes without a user are left out',
		},
	],
};

export const ignoredActors: INodeProperties = {
	displayName: 'Ignore Changes By',
	name: 'ignoredActors',
	type: 'string',
	default: '',
	placeholder: 'e.g. n8n-service@example.com',
	description:
		'Logins, names or IDs of those whose changes start nothing, such as the account that n8n itself writes with. Separate several with commas. A search does not tell who it was.',
};
