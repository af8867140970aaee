import {
	markedAttributes,
	plainDescription,
	readMarker,
	type GroupMarker,
	type MarkerPlace,
} from './groupMarker';
import { nameOf, type HubGroup } from './groupTarget';
import { withoutUnset, type Profile } from './profile';
import type { Refusal } from './refusal';

export interface ReleaseWish {
	/** The hub group goes, or stays as a group of the hub's own. */
	then: 'delete' | 'leave';
	/** Whose groups this connection may release. */
	owner: string;
	marker: MarkerPlace;
}

/** How a hub group stops being pushed. */
export type ReleasePlan =
	| { verb: 'delete'; id: string; marker: GroupMarker }
	| { verb: 'leave'; id: string; profile: Profile; marker: GroupMarker }
	| { verb: 'refuse'; refusal: Refusal };

/** Decides how a group is released. Only what this connection made is ever deleted. */
export function planRelease(group: HubGroup, wish: ReleaseWish): ReleasePlan {
	const marker = readMarker(group.profile, wish.marker);
	if (!marker) return refuse(notPushed(group));
	if (marker.owner !== wish.owner) return refuse(pushedByOther(group, marker));
	if (wish.then === 'leave') {
		const cleared = markedAttributes(plainDescription(group.profile), undefined, wish.marker);
		const profile = withoutUnset({ ...group.profile, ...cleared });
		return { verb: 'leave', id: group.id, profile, marker };
	}
	if (marker.origin === 'linked') return refuse(linked(group));
	if (group.hasAdminRole) return refuse(administrators(group));
	return { verb: 'delete', id: group.id, marker };
}

function refuse(refusal: Refusal): ReleasePlan {
	return { verb: 'refuse', refusal };
}

function notPushed(group: HubGroup): Refusal {
	return {
		code: 'GROUP_NOT_PUSHED',
		message: `The hub group '${nameOf(group)}' is not pushed by anybody, so there is nothing to remove`,
		remedy:
			'Choose a group that this connection pushes; Okta Inspect Connection lists them. If its marker was kept in an attribute, name that attribute in ‘Marker Attribute’.',
		facts: { hubId: group.id },
	};
}

function pushedByOther(group: HubGroup, { owner, key }: GroupMarker): Refusal {
	return {
		code: 'GROUP_OF_ANOTHER_SOURCE',
		message: `The hub group '${nameOf(group)}' is kept by another source, ${owner} (${key})`,
		remedy: 'Remove it in the workflow, and with the credential, that pushes it.',
		facts: { hubId: group.id, owner, key },
	};
}

function linked(group: HubGroup): Refusal {
	return {
		code: 'LINKED_GROUP_NOT_DELETED',
		message: `The hub group '${nameOf(group)}' was in the hub before the first push and is not deleted`,
		remedy:
			'Use ‘Leave the Group in the Hub’, and delete it there by hand if nobody needs it any more.',
		facts: { hubId: group.id },
	};
}

function administrators(group: HubGroup): Refusal {
	return {
		code: 'GROUP_HAS_ADMIN_ROLE',
		message: `The members of the hub group '${nameOf(group)}' are administrators of the hub, so it is not deleted`,
		remedy: 'Take the admin role from the group first, or leave the group in the hub.',
		facts: { hubId: group.id },
	};
}
