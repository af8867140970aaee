import { encoded } from '../domain/encoded';
import type { HubGroup } from '../domain/groupTarget';
import type { Profile } from '../domain/profile';
import type { OktaClient } from './client';
import { looksLikeGroup } from './looks';

/** A group as Okta's API answers with it; the keys this package reads (OpenAPI 2026.06.3, schema Group). */
export interface OktaGroup {
	id: string;
	type: HubGroup['type'];
	profile: Profile;
	_embedded?: { stats?: GroupStats };
}

/** With `expand=stats`. The OpenAPI description spells the last one `hasAdminPrivlege`, release notes otherwise. */
interface GroupStats {
	usersCount?: number;
	hasAdminPrivlege?: boolean;
	hasAdminPrivilege?: boolean;
	hasAdminPrivileges?: boolean;
}

const GROUPS = '/api/v1/groups';
const at = (id: string) => `${GROUPS}/${encoded(id)}`;
const nameOf = ({ name }: Profile) => (typeof name === 'string' ? name : '');

/** Groups that a search finds, of every type, page after page. Reads the index, which may lag about a second. */
export function searchGroups(
	client: OktaClient,
	search: string,
	options: { stats?: boolean; doing: string },
): AsyncGenerator<OktaGroup[], void, undefined> {
	return client.pages<OktaGroup>({
		method: 'GET',
		path: GROUPS,
		query: { search, limit: 200, expand: options.stats ? 'stats' : undefined },
		doing: options.doing,
		looks: looksLikeGroup,
	});
}

/** Reads a group by id; at once consistent with the last write (Okta API reference, Groups). */
export async function readGroup(client: OktaClient, id: string): Promise<OktaGroup> {
	const call = {
		method: 'GET',
		path: at(id),
		doing: `read group ${id}`,
		looks: looksLikeGroup,
	} as const;
	return (await client.send<OktaGroup>(call)).body;
}

/** Creates an OKTA_GROUP. Names are unique, so a second create with the same name is refused, not doubled. */
export async function createGroup(client: OktaClient, profile: Profile): Promise<OktaGroup> {
	const doing = `create group ${nameOf(profile)}`;
	const call = {
		method: 'POST',
		path: GROUPS,
		body: { profile },
		doing,
		looks: looksLikeGroup,
	} as const;
	return (await client.send<OktaGroup>(call)).body;
}

/** Replaces a group's whole profile: what is not sent is lost (OpenAPI 2026.06.3, replaceGroup). */
export async function replaceGroup(
	client: OktaClient,
	id: string,
	profile: Profile,
): Promise<void> {
	const doing = `change group ${nameOf(profile)}`;
	await client.send({ method: 'PUT', path: at(id), body: { profile }, doing });
}

export async function deleteGroup(client: OktaClient, id: string, name: string): Promise<void> {
	await client.send({ method: 'DELETE', path: at(id), doing: `delete group ${name}` });
}

/** Ends a membership; somebody who is no member stays none (OpenAPI 2026.06.3, unassignUserFromGroup: 204). */
export async function removeUserFromGroup(
	client: OktaClient,
	groupId: string,
	userId: string,
): Promise<void> {
	await client.send({
		method: 'DELETE',
		path: `${at(groupId)}/users/${encoded(userId)}`,
		doing: `remove user ${userId} from group ${groupId}`,
	});
}

/** The group as plans look at it. */
export function hubGroupOf({ id, type, profile, _embedded }: OktaGroup): HubGroup {
	const { hasAdminPrivlege, hasAdminPrivilege, hasAdminPrivileges } = _embedded?.stats ?? {};
	const hasAdminRole = hasAdminPrivlege ?? hasAdminPrivilege ?? hasAdminPrivileges;
	return { id, type, profile, hasAdminRole };
}
