import type { Org } from '../org';
import type { Group, GroupType } from '../state/Group';

export interface SeedGroup {
	name: string;
	description?: string;
	/** OKTA_GROUP unless told. */
	type?: GroupType;
	/** The app an APP_GROUP comes from. */
	sourceId?: string;
	/** Logins; who is not there yet joins when it is seeded with the same seed. */
	members?: string[];
	/** Admin roles of its members. */
	roles?: string[];
	/** Custom attributes. */
	profile?: Record<string, unknown>;
	id?: string;
}

function newGroup(org: Org, seed: SeedGroup): Group {
	const now = org.now();
	const { name, description, type = 'OKTA_GROUP', sourceId } = seed;
	return {
		id: seed.id ?? org.state.ids.create('00g'),
		type,
		objectClass: [type === 'APP_GROUP' ? 'okta:windows_security_principal' : 'okta:user_group'],
		...(sourceId === undefined ? {} : { sourceId }),
		created: now,
		lastUpdated: now,
		lastMembershipUpdated: now,
		profile: { ...seed.profile, name, ...(description === undefined ? {} : { description }) },
	};
}

/** Login (in lower case) to the ids of the groups it is to join. */
export type Joining = Map<string, string[]>;

/** Makes the groups, fills in members that are there, and tells which logins are still to join. */
export function seedGroups(org: Org, seeds: readonly SeedGroup[]): Joining {
	const joining: Joining = new Map();
	for (const seed of seeds) {
		const group = newGroup(org, seed);
		org.state.groups.put(group, group.created);
		if (seed.roles) org.state.roles.set(group.id, assignments(org, seed.roles));
		for (const login of seed.members ?? []) {
			const key = login.toLowerCase();
			const [userId] = org.state.users.find('profile.login', key);
			if (userId !== undefined) org.state.memberships.add(group.id, userId, org.now());
			else joining.set(key, [...(joining.get(key) ?? []), group.id]);
		}
	}
	return joining;
}

/** Role assignments as the org holds them. */
export function assignments(org: Org, types: readonly string[]) {
	return types.map((type) => ({ id: org.state.ids.create('ra1'), type, created: org.now() }));
}
