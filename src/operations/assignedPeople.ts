import type { Profile } from '../domain/profile';
import { embeddedUser, listAppUsers } from '../okta/appUsers';
import type { OktaClient } from '../okta/client';
import { listMembers } from '../okta/members';
import { readUser } from '../okta/users';
import { Refused } from './Refused';

/** Who is to be provisioned: everybody assigned to an app, or everybody in a group, of the spoke. */
export type Scope = { kind: 'app'; appId: string } | { kind: 'group'; groupId: string };

export interface AssignedPerson {
	spokeId: string;
	profile: Profile;
	/** The hub user that the Org2Org app linked, where the scope is its assignments. */
	linkedHubId?: string;
}

/**
 * Reads the people of a scope from the spoke.
 * @throws Refused where nobody is assigned: an org answers with an empty list too when a role is missing, and an empty
 * source would make everybody a leaver
 */
export async function assignedPeople(spoke: OktaClient, scope: Scope): Promise<AssignedPerson[]> {
	const people: AssignedPerson[] = [];
	const pages =
		scope.kind === 'app' ? appPages(spoke, scope.appId) : groupPages(spoke, scope.groupId);
	for await (const page of pages) for (const person of page) people.push(person);
	if (people.length === 0) throw new Refused(emptySource(scope));
	return people;
}

async function* groupPages(spoke: OktaClient, groupId: string): AsyncGenerator<AssignedPerson[]> {
	for await (const page of listMembers(spoke, groupId)) {
		yield page
			.filter(({ status }) => status !== 'DEPROVISIONED')
			.map(({ id, profile }) => ({ spokeId: id, profile }));
	}
}

async function* appPages(spoke: OktaClient, appId: string): AsyncGenerator<AssignedPerson[]> {
	for await (const page of listAppUsers(spoke, appId, { withUsers: true })) {
		yield await Promise.all(
			page.map(async (assignment) => {
				const user = embeddedUser(assignment) ?? (await readUser(spoke, assignment.id)).user;
				return {
					spokeId: user.id,
					profile: user.profile,
					linkedHubId: assignment.externalId ?? undefined,
				};
			}),
		);
	}
}

function emptySource(scope: Scope) {
	const named = scope.kind === 'app' ? `app ${scope.appId}` : `group ${scope.groupId}`;
	return {
		code: 'EMPTY_SOURCE',
		message: `Nobody is assigned through ${named} of the spoke, so nothing was done`,
		remedy:
			'Check the choice, and that the spoke’s token may see the people: Okta answers with an empty list where a role is missing.',
		facts: { ...scope },
	};
}
