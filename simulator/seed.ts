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
}

/** A module that understands a member of the seed of its own (apps, hooks, clients). */
export type Seeder = (org: Org, seed: Seed) => void;

/** Seeders run in this order, after users and groups are there. */
export const seeders: Seeder[] = [];

/** Puts what a seed says into an org; what is there stays. */
export function plant(org: Org, seed: Seed): void {
	seedAttributes(org, seed.attributes ?? {}, seed.groupAttributes ?? {});
	seedUserTypes(org, seed.userTypes ?? []);
	const members = seedGroups(org, seed.groups ?? []);
	seedUsers(org, seed.users ?? [], members);
	seedTokens(org, seed.tokens ?? []);
	for (const seeder of seeders) seeder(org, seed);
}
