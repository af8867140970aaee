import { FEATURE_NEEDS, type Feature } from '../domain/featureNeeds';
import { judgeFeature, type FeatureVerdict, type RightsFacts } from '../domain/featureVerdict';
import type { OktaClient } from '../okta/client';
import type { OrgRole } from '../okta/failures/OktaAnswerFailure';
import { FeatureOff, NotFound, PermissionMissing } from '../okta/failures/answerFailures';
import { rolesOfServiceApp, rolesOfTokenOwner } from '../okta/roles';

/** Who a connection is in one org. */
export type Identity =
	| { kind: 'apiToken' }
	| { kind: 'serviceApp'; clientId: string; scopes: readonly string[] };

export interface OrgReport {
	org: OrgRole;
	url: string;
	identity: 'API token' | 'service app';
	/** Undefined where they cannot be read. */
	roles?: string[];
	scopes?: string[];
	/** False where the org shows no user at all; then it is refused as a source or target. */
	showsUsers: boolean;
	features: FeatureVerdict[];
}

/**
 * Says per feature whether scope and admin role suffice, by reading only.
 * @throws an OktaFailure where the org cannot be reached or does not accept the credential
 */
export async function checkConnection(
	client: OktaClient,
	identityIn: (org: OrgRole) => Identity,
): Promise<OrgReport> {
	const { role: org, url } = client.org;
	const tried = await tryReads(client, org);
	const identity = identityIn(org);
	const facts: RightsFacts = {
		tried,
		roles: await readRoles(client, identity),
		scopes: identity.kind === 'serviceApp' ? identity.scopes : undefined,
	};
	return {
		org,
		url,
		identity: identity.kind === 'apiToken' ? 'API token' : 'service app',
		roles: facts.roles && [...facts.roles],
		scopes: facts.scopes && [...facts.scopes],
		showsUsers: tried[org === 'hub' ? 'importProfiles' : 'readPeople'] === 'allowed',
		features: FEATURE_NEEDS.filter((need) => need.org === org).map((need) =>
			judgeFeature(need, facts),
		),
	};
}

/** One harmless read per feature that has one; the paths that must answer 200 where the right is there. */
const READS: Record<OrgRole, Partial<Record<Feature, string>>> = {
	hub: {
		importProfiles: '/api/v1/users',
		readSchema: '/api/v1/meta/schemas/user/default',
		readSystemLog: '/api/v1/logs',
	},
	spoke: {
		readPeople: '/api/v1/users',
		readGroups: '/api/v1/groups',
		readSchema: '/api/v1/meta/schemas/user/default',
		readAppAssignments: '/api/v1/apps',
		readSystemLog: '/api/v1/logs',
	},
};

/** Lists that an org is never without: every org has its first administrator (a group may be hidden, an app may not exist). */
const NEVER_EMPTY: ReadonlySet<Feature> = new Set<Feature>(['importProfiles', 'readPeople']);

async function tryReads(client: OktaClient, org: OrgRole): Promise<RightsFacts['tried']> {
	const results = await Promise.all(
		Object.entries(READS[org]).map(async ([feature, path]) => [
			feature,
			await tryRead(client, feature as Feature, path),
		]),
	);
	return Object.fromEntries(results) as RightsFacts['tried'];
}

async function tryRead(client: OktaClient, feature: Feature, path: string) {
	const query = path.includes('/schemas/') ? {} : { limit: 1 };
	const doing = `check ‘${feature}’`;
	return await client
		.send<unknown>({ method: 'GET', path, query, doing })
		.then(
			({ body }) =>
				NEVER_EMPTY.has(feature) && Array.isArray(body) && body.length === 0 ? 'empty' : 'allowed',
			refusedOr,
		);
}

function refusedOr(failure: unknown): 'refused' {
	if (failure instanceof PermissionMissing || failure instanceof FeatureOff) return 'refused';
	throw failure;
}

/** Undefined where the identity may not read its own roles, which says nothing about the roles. */
async function readRoles(client: OktaClient, identity: Identity): Promise<string[] | undefined> {
	const roles =
		identity.kind === 'apiToken'
			? rolesOfTokenOwner(client)
			: rolesOfServiceApp(client, identity.clientId);
	return await roles.then(
		(list) => list.map(({ type }) => type),
		(failure: unknown) => {
			if (failure instanceof PermissionMissing || failure instanceof NotFound) return undefined;
			throw failure;
		},
	);
}
