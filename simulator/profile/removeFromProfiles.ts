import type { Org } from '../org';
import type { ProfileSchema } from './ProfileSchema';

function without<T extends object>(profile: T, name: string): T {
	const { [name as keyof T]: removed, ...rest } = profile;
	void removed;
	return rest as T;
}

/** Deleting an attribute takes it out of every profile (recorded: schema deletes followed by reads). */
export function removeFromProfiles(org: Org, schema: ProfileSchema, name: string): void {
	const now = org.now();
	if (schema.kind === 'group') {
		for (const group of [...org.state.groups.values()])
			if (name in group.profile)
				org.state.groups.put({ ...group, profile: without(group.profile, name) }, now);
		return;
	}
	for (const user of [...org.state.users.values()])
		if (name in user.profile && org.state.typeOf(user).schema === schema)
			org.state.users.put({ ...user, profile: without(user.profile, name) }, now);
}
