import { seedApps, type AppSeed } from './apps/seedApps';
import { authorizationServer, type ServiceAppSeed } from './oauth';
import type { Org } from './org';
import {
	seedAttributes,
	seedUserTypes,
	type SeedAttribute,
	type SeedUserType,
} from './seed/schema';
import { seedGroups, type SeedGroup } from './seed/groups';
import { seedTokens, type SeedToken } from './seed/tokens';
import { seedUsers, type SeedUser } from './seed/users';

/** What an org holds from the start, as a test or a file tells it. Seeding is no request: the journal stays empty. */
export interface Seed {
	/** Custom attributes by name, of the default user type. */
	attributes?: Record<string, SeedAttribute>;
	/** Custom attributes of groups. */
	groupAttributes?: Record<string, SeedAttribute>;
	userTypes?: SeedUserType[];
	groups?: SeedGroup[];
	users?: SeedUser[];
	tokens?: SeedToken[];
	/** Apps with who is assigned to them; `okta_org2org` unless told. */
	apps?: AppSeed[];
	/** OAuth 2.0 service apps. */
	serviceApps?: ServiceAppSeed[];
}

/** Puts what a seed says into an org; what is there stays. */
export function plant(org: Org, seed: Seed): void {
	org.quietly(() => sow(org, seed));
}

function sow(org: Org, seed: Seed): void {
	seedAttributes(org, seed.attributes ?? {}, seed.groupAttributes ?? {});
	seedUserTypes(org, seed.userTypes ?? []);
	const members = seedGroups(org, seed.groups ?? []);
	seedUsers(org, seed.users ?? [], members);
	seedTokens(org, seed.tokens ?? []);
	seedApps(org, seed.apps ?? []);
	for (const app of seed.serviceApps ?? []) authorizationServer(org).register(app);
}
