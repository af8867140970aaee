import type { RemovalReason, SkipReason } from '../domain/groupMembers';
import type { SourcePerson } from '../domain/groupSurvey';
import { isDeactivated } from '../domain/lifecycle';
import { loginOf } from '../domain/logins';
import type { MatchingRule } from '../domain/matching';
import type { Profile } from '../domain/profile';
import type { OktaClient } from '../okta/client';
import { listMembers } from '../okta/members';
import type { OktaUser } from '../okta/users';
import { usersByValue } from '../okta/usersByValue';

/** The people of a source group. */
export interface GroupPeople {
	/** Everybody in the group, page after page. */
	pages(): AsyncIterable<SourcePerson[]>;
	/** Whole profiles of some of them as the source has them, in their order, to provision them with. */
	profiles(people: readonly SourcePerson[]): Promise<Profile[]>;
	/** Which of these values of a hub attribute the source knows; missing where it cannot tell. */
	known?(rule: MatchingRule, values: ReadonlySet<string>): Promise<ReadonlySet<string>>;
	/** Calls to the spoke so far. */
	requests(): number;
}

/** People whom the workflow's items name. */
export function listedPeople(people: readonly SourcePerson[]): GroupPeople {
	return {
		async *pages() {
			yield [...people];
		},
		profiles: async (wanted) => wanted.map(({ sought }) => sought.profile),
		requests: () => 0,
	};
}

export interface SpokeReading {
	/** Spoke attribute that holds the hub login. */
	loginFrom: string;
	matchBy: readonly MatchingRule[];
	/** Hub id by spoke id of everybody assigned to the app; missing where assignment does not matter. */
	assigned?: ReadonlyMap<string, string | undefined>;
}

/**
 * The members of a group of the spoke. Of their profiles only what the matching rules look at is kept.
 * @param spoke a connection that counts this group's calls
 */
export function spokePeople(
	spoke: OktaClient,
	groupId: string,
	reading: SpokeReading,
): GroupPeople {
	return {
		async *pages() {
			for await (const page of listMembers(spoke, groupId))
				yield page.map((user) => personOf(user, reading));
		},
		profiles: async (people) => await profilesOf(spoke, people),
		known: async (rule, values) => await knownTo(spoke, rule, values, reading),
		requests: () => spoke.requests(),
	};
}

function personOf(user: OktaUser, reading: SpokeReading): SourcePerson {
	const login = user.profile[reading.loginFrom];
	const profile = Object.fromEntries(
		reading.matchBy.flatMap((rule) =>
			rule.by === 'attribute' ? [[rule.attribute, user.profile[rule.attribute]]] : [],
		),
	);
	return {
		who: loginOf(user),
		spokeId: user.id,
		sought: {
			id: reading.assigned?.get(user.id),
			login: typeof login === 'string' ? login : '',
			profile,
		},
		unwanted: unwantedFor(user, reading),
	};
}

/** As the Org2Org app does it: inactive and unassigned people are not pushed (Okta help, Group Push prerequisites). */
function unwantedFor(
	user: OktaUser,
	{ assigned }: SpokeReading,
): (RemovalReason & SkipReason) | undefined {
	if (isDeactivated(user.status)) return 'deactivated in the source';
	return assigned && !assigned.has(user.id) ? 'not assigned to the app' : undefined;
}

async function profilesOf(spoke: OktaClient, people: readonly SourcePerson[]): Promise<Profile[]> {
	const ids = people.flatMap(({ spokeId }) => spokeId ?? []);
	const users = new Map<string, OktaUser>();
	for (const found of (await usersByValue(spoke, 'id', ids)).values())
		for (const user of found) users.set(user.id, user);
	return people.map(({ spokeId }) => users.get(spokeId ?? '')?.profile ?? {});
}

async function knownTo(
	spoke: OktaClient,
	rule: MatchingRule,
	values: ReadonlySet<string>,
	{ loginFrom, assigned }: SpokeReading,
): Promise<ReadonlySet<string>> {
	if (rule.by === 'id') {
		const linked = new Set(assigned?.values());
		return new Set([...values].filter((id) => linked.has(id)));
	}
	const attribute = rule.by === 'login' ? loginFrom : rule.attribute;
	const users = await usersByValue(spoke, `profile.${attribute}`, values);
	return new Set([...values].filter((value) => users.has(value.toLowerCase())));
}
