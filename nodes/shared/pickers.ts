import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { OktaApp } from '../../src/okta/apps';
import type { OktaCall, OktaClient } from '../../src/okta/client';
import type { OktaGroup } from '../../src/okta/groups';
import { quoted } from '../../src/okta/searchText';
import type { OktaUser } from '../../src/okta/users';
import { connect, spokeOf, type Connection } from './connect';
import { nodeError } from './failures';
import { looksLikeGroup, looksLikeUser } from '../../src/okta/looks';

/* The lists of resource locators: searched in Okta, not in the first page; `paginationToken` is Okta's own next link. */

const hub = ({ hub: client }: Connection) => client;

export const searchHubUsers = picker(hub, usersCall, userItem);
export const searchSpokeUsers = picker(spokeOf, usersCall, userItem);
export const searchHubGroups = picker(hub, groupsCall('OKTA_GROUP'), groupItem);
/** Any group of the spoke may be a source, those of apps and Everyone too. */
export const searchSpokeGroups = picker(spokeOf, groupsCall(), groupItem);
export const searchSpokeApps = picker(spokeOf, appsCall, appItem);

type Picker = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

function picker<T>(
	orgOf: (connection: Connection) => OktaClient,
	callFor: (filter: string) => OktaCall,
	itemOf: (found: T) => INodeListSearchItems,
): Picker {
	return async function (filter, paginationToken) {
		const read = async () => {
			const client = orgOf(await connect(this, { looks: true }));
			return await client.page<T>(callFor(filter?.trim() ?? ''), paginationToken);
		};
		const { items, next } = await read().catch((failure: unknown) => {
			throw nodeError(this.getNode(), failure);
		});
		return { results: items.map(itemOf), paginationToken: next };
	};
}

function usersCall(filter: string): OktaCall {
	const starts = ['login', 'email', 'firstName', 'lastName'].map(
		(name) => `profile.${name} sw ${quoted(filter)}`,
	);
	const query = filter ? { search: starts.join(' or '), limit: 50 } : { limit: 50 };
	return {
		method: 'GET',
		path: '/api/v1/users',
		query,
		doing: 'search users',
		looks: looksLikeUser,
	};
}

function groupsCall(type?: OktaGroup['type']) {
	return (filter: string): OktaCall => {
		const conditions = [
			...(type ? [`type eq ${quoted(type)}`] : []),
			...(filter ? [`profile.name co ${quoted(filter)}`] : []),
		];
		const search = conditions.join(' and ') || undefined;
		return {
			method: 'GET',
			path: '/api/v1/groups',
			query: { search, limit: 50 },
			doing: 'search groups',
			looks: looksLikeGroup,
		};
	};
}

/** Okta looks for apps by the beginning of their name or label (OpenAPI 2026.06.3, listApplications: q). */
function appsCall(filter: string): OktaCall {
	const query = { q: filter || undefined, limit: 50 };
	return { method: 'GET', path: '/api/v1/apps', query, doing: 'list apps' };
}

function appItem({ id, label, name }: OktaApp): INodeListSearchItems {
	return { name: label, value: id, description: name };
}

function userItem({ id, profile, status }: OktaUser): INodeListSearchItems {
	const name = [profile.firstName, profile.lastName].filter(Boolean).join(' ');
	return {
		name: `${name} (${String(profile.login)})`.trim(),
		value: id,
		description: status,
	};
}

function groupItem({ id, profile }: OktaGroup): INodeListSearchItems {
	const description = typeof profile.description === 'string' ? profile.description : undefined;
	return { name: String(profile.name), value: id, description };
}
