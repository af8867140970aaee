import type { GroupMarker } from './groupMarker';
import type { HubGroup } from './groupTarget';
import type { GroupWish } from './groupWish';
import type { Refusal } from './refusal';

/* Why a group is not pushed. Every message names the source group and the hub group. */

export function pushedFromElsewhere(
	{ source, hubName }: GroupWish,
	group: HubGroup,
	marker: GroupMarker,
): Refusal {
	const other = marker.owner === source.owner ? 'another group of' : 'another source,';
	return {
		code: 'GROUP_OF_ANOTHER_SOURCE',
		message: `'${source.name}' was not pushed: the hub group '${named(group)}' is kept by ${other} ${marker.owner} (${marker.key})`,
		remedy: `Give this source’s groups a name of their own in ‘Hub Group Name’, e.g. “{{source}}: {{name}}”, or release '${hubName}' with ‘Remove Pushed Group’ in the workflow that pushes it.`,
		facts: { hubId: group.id, owner: marker.owner, key: marker.key },
	};
}

export function twoGroupsOneSource({ source }: GroupWish, groups: readonly HubGroup[]): Refusal {
	const names = groups.map((group) => `'${named(group)}' (${group.id})`).join(' and ');
	return {
		code: 'TWO_GROUPS_ONE_SOURCE',
		message: `'${source.name}' was not pushed: the hub has ${groups.length} groups that say they are kept equal to it, ${names}`,
		remedy:
			'Take the marker “[org2org: …]” out of the description of all but one of them, or delete the others.',
		facts: { hubIds: groups.map(({ id }) => id) },
	};
}

export function nameTaken({ source, hubName }: GroupWish, group?: HubGroup): Refusal {
	return {
		code: 'GROUP_NAME_TAKEN',
		message: `'${source.name}' was not pushed: the hub already has a group named '${hubName}' that this connection did not make`,
		remedy:
			'Set ‘When Not Pushed Yet’ to ‘Create or Link’ to take that group over, or give pushed groups a name of their own in ‘Hub Group Name’. A group made a moment ago may take some seconds to be found: then run again.',
		facts: { hubName, hubId: group?.id },
	};
}

export function nothingToLink({ source, hubName }: GroupWish): Refusal {
	return {
		code: 'NO_GROUP_TO_LINK',
		message: `'${source.name}' was not pushed: the hub has no group named '${hubName}' to link`,
		remedy:
			'Make the group in the hub, correct ‘Hub Group Name’, or set ‘When Not Pushed Yet’ to ‘Create or Link’.',
		facts: { hubName },
	};
}

export function deletedInHub({ source }: GroupWish): Refusal {
	return {
		code: 'GROUP_DELETED_IN_HUB',
		message: `'${source.name}' was not pushed: its hub group ${source.remembered?.hubId ?? ''} was deleted in the hub`,
		remedy:
			'Set ‘Group Deleted in the Hub’ to ‘Create Again’, or stop pushing the group if it was deleted on purpose.',
		facts: { hubId: source.remembered?.hubId },
	};
}

export function notWritable({ source }: GroupWish, group: HubGroup): Refusal {
	const kind =
		group.type === 'BUILT_IN'
			? 'is one of Okta’s own (BUILT_IN)'
			: 'belongs to an app or directory (APP_GROUP)';
	return {
		code: 'GROUP_NOT_WRITABLE',
		message: `'${source.name}' was not pushed: the hub group '${named(group)}' ${kind}, and Okta lets nobody change its members`,
		remedy: 'Give pushed groups a name of their own in ‘Hub Group Name’.',
		facts: { hubId: group.id, type: group.type },
	};
}

export function administrators({ source }: GroupWish, group: HubGroup): Refusal {
	return {
		code: 'GROUP_HAS_ADMIN_ROLE',
		message: `'${source.name}' was not pushed: the members of the hub group '${named(group)}' are administrators of the hub`,
		remedy:
			'Whoever may change the source group could make hub administrators. Push to a group without an admin role.',
		facts: { hubId: group.id },
	};
}

export function wouldEmpty(
	{ source }: GroupWish,
	numbers: { members: number; removals: number; matched: number },
): Refusal {
	const { members, removals, matched } = numbers;
	return {
		code: 'GROUP_WOULD_BE_EMPTY',
		message: `'${source.name}' was not pushed: its source shows ${members} members, ${matched} of them are in the hub, and ${removals} would be removed, so that the hub group would be empty. Nothing was written`,
		remedy:
			'An empty answer often means a missing right in the spoke, or a matching rule that fits nobody. If the group is really empty, switch on ‘May Empty a Group’.',
		facts: { ...numbers, setting: 'May Empty a Group' },
	};
}

function named({ id, profile }: HubGroup): string {
	return typeof profile.name === 'string' ? profile.name : id;
}
