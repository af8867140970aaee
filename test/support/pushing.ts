import { NO_PROTECTION } from '../../src/domain/protection';
import type { GroupPolicy, MembersPolicy, SourceGroup } from '../../src/domain/groupWish';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { createOrg, type Seed, type SimulatedOrg } from '../../simulator';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import { retried } from '../../src/okta/retry';
import type { Http } from '../../src/ports';
import { pushGroup, type PushSettings } from '../../src/operations/pushGroup';
import type { GroupOutcome } from '../../src/operations/pushGroupOutcome';
import type { SpokeReading } from '../../src/operations/pushGroupPeople';
import { memberRules } from '../../src/operations/pushGroupRules';
import { spokeGroup } from '../../src/operations/pushGroupSources';
import { groupPolicy } from './groupWishes';
import { clientOf } from './orgClient';

export interface Orgs {
	hub: SimulatedOrg;
	spoke: SimulatedOrg;
}

export const login = (name: string) => `${name}@acme.example`;
const people = (names: readonly string[]) =>
	names.map((name) => ({ profile: { login: login(name) } }));

/** A hub and a spoke with these people, and the group Engineering in the spoke with these members. */
export function orgsWith(wanted: {
	members: readonly string[];
	inHub?: readonly string[];
	hub?: Seed;
	spoke?: Seed;
}): Orgs {
	const { members, inHub = members, hub, spoke } = wanted;
	const group = { name: 'Engineering', description: 'Builds it', members: members.map(login) };
	return {
		hub: createOrg({
			name: 'hub',
			seed: { ...hub, users: [...people(inHub), ...(hub?.users ?? [])] },
		}),
		spoke: createOrg({
			name: 'spoke',
			seed: {
				...spoke,
				groups: [group, ...(spoke?.groups ?? [])],
				users: [...people(members), ...(spoke?.users ?? [])],
			},
		}),
	};
}

export interface Pushing {
	group?: string;
	hubName?: string;
	dryRun?: boolean;
	policy?: Partial<GroupPolicy>;
	members?: Partial<MembersPolicy>;
	reading?: Partial<SpokeReading>;
	settings?: Partial<PushSettings>;
	source?: Partial<SourceGroup>;
	/** Another way to the hub than the plain one. */
	hubClient?: OktaClient;
}

/** Pushes one group of the spoke; a test names only what matters to it. */
export async function push({ hub, spoke }: Orgs, pushing: Pushing = {}): Promise<GroupOutcome> {
	const { group = 'Engineering', policy, members, reading, settings } = pushing;
	const hubClient = pushing.hubClient ?? clientOf(hub);
	const standard = groupPolicy();
	const matchBy = members?.matchBy ?? MATCH_BY_LOGIN;
	const found = await spokeGroup(clientOf(spoke, 'spoke'), spoke.group(group)?.id ?? group, {
		loginFrom: 'login',
		matchBy,
		...reading,
	});
	const wish = {
		source: { ...found.source, ...pushing.source },
		hubName: pushing.hubName ?? found.source.name,
		policy: { ...standard, ...policy, members: { ...standard.members, ...members } },
	};
	return await pushGroup(
		hubClient,
		{ wish, people: found.people, dryRun: pushing.dryRun ?? false },
		{
			protection: NO_PROTECTION,
			rules: memberRules(hubClient),
			remember: () => {},
			report: () => {},
			...settings,
		},
	);
}

/** Our client with its retries, on the org's own clock. */
export function patientClient(org: SimulatedOrg): OktaClient {
	const authorization = `SSWS ${org.token}`;
	const http: Http = async (request) =>
		await org.http({ ...request, headers: { ...request.headers, authorization } });
	return createOktaClient(retried(http, org.clock), { role: 'hub', url: org.baseUrl });
}

/** `PUT /api/v1/groups/00g…/users/00u…` and the like, ids left out: what was written, in order. */
export function writesOf({ journal }: SimulatedOrg): string[] {
	return journal.writes().map(({ method, path }) => `${method} ${path.replace(/\/00\w{18}/g, '')}`);
}

/** Somebody does by hand what our run is to notice; no request, so the journal does not show it. */
export function join(org: SimulatedOrg, name: string, group = 'Engineering'): void {
	const { groupId, userId } = idsOf(org, name, group);
	org.org.state.memberships.add(groupId, userId, org.org.now());
}

export function leave(org: SimulatedOrg, name: string, group = 'Engineering'): void {
	const { groupId, userId } = idsOf(org, name, group);
	org.org.state.memberships.remove(groupId, userId, org.org.now());
}

export function dropGroup(org: SimulatedOrg, id: string): void {
	org.org.state.memberships.dropGroup(id, org.org.now());
	org.org.state.groups.delete(id, org.org.now());
}

export function renameGroup(org: SimulatedOrg, from: string, to: string): void {
	const group = org.org.state.groups.get(org.group(from)?.id ?? '');
	if (group)
		org.org.state.groups.put({ ...group, profile: { ...group.profile, name: to } }, org.org.now());
}

function idsOf(org: SimulatedOrg, name: string, group: string) {
	return { groupId: org.group(group)?.id ?? '', userId: org.userByLogin(login(name))?.id ?? '' };
}
