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
import { seedRules, type SeedRule } from './seed/rules';
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
	/** Group rules; an active one fills its groups at once. */
	rules?: SeedRule[];
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
	seedRules(org, seed.rules ?? []);
	seedTokens(org, seed.tokens ?? []);
	seedApps(org, seed.apps ?? []);
	for (const app of seed.serviceApps ?? []) authorizationServer(org).register(app);
}
