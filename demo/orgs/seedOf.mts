import type { Seed, SimulatedOrg } from '../../simulator/index';

/**
 * What an org holds now as a seed for a new one: people with their ids, statuses and groups.
 * @param before what it was made from; its custom attributes and groups have not changed
 */
export function seedOf(org: SimulatedOrg, before: Seed): Seed {
	return {
		...before,
		groups: (before.groups ?? []).map(({ members: _, ...group }) => group),
		users: org.users().map(({ id, profile, status, password, recoveryQuestion, groups }) => ({
			id,
			profile: { ...profile, login: String(profile.login) },
			status,
			groups,
			...(password === undefined ? {} : { password }),
			...(recoveryQuestion ? { recoveryQuestion } : {}),
		})),
	};
}
