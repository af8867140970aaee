import { importRules, importSituations, type ImportSituation } from '../domain/importSituation';
import { mapProfile, spokeLogin } from '../domain/importMapping';
import type { HubUser } from '../domain/importPlan';
import type { OktaClient } from '../okta/client';
import { nameKey, usersByName } from '../okta/usersByName';
import type { OktaUser } from '../okta/users';
import type { ImportTask } from './ImportTask';
import { matchUsers } from './matchUsers';

type Situation = ImportSituation<OktaUser>;

/**
 * What the spoke knows of many hub users, with few requests, in their order: by link, by rules, and where nobody was
 * found and it is wanted, by name. Reads the search index: whoever is to be written is read again first.
 */
export async function matchImport(
	spoke: OktaClient,
	hubUsers: readonly HubUser[],
	{ mapping, matchBy, allowsPartial }: Pick<ImportTask, 'mapping' | 'matchBy' | 'allowsPartial'>,
): Promise<Situation[]> {
	const sought = hubUsers.map((user) => ({
		login: spokeLogin(user, mapping),
		profile: { ...user.profile, ...mapProfile(user, mapping) },
	}));
	const matches = await matchUsers(spoke, sought, importRules(matchBy, mapping.link));
	const ids = hubUsers.map(({ id }) => id);
	const situations = importSituations(ids, matches, mapping.link);
	const contested = withoutClashes(
		situations,
		sought.map(({ login }) => login.toLowerCase()),
	);
	return allowsPartial ? await withPartial(spoke, hubUsers, contested, mapping.link) : contested;
}

/** Two people of the hub who would get the same login in the spoke: which of them is meant is for a person to say. */
function withoutClashes(situations: readonly Situation[], logins: readonly string[]): Situation[] {
	const absent = logins.filter((_, at) => situations[at]?.situation === 'absent');
	const twice = repeated(absent);
	return situations.map((situation, at) =>
		situation.situation === 'absent' && twice.has(logins[at] ?? '')
			? { situation: 'contested', candidates: [] }
			: situation,
	);
}

async function withPartial(
	spoke: OktaClient,
	hubUsers: readonly HubUser[],
	situations: readonly Situation[],
	link: string | undefined,
): Promise<Situation[]> {
	const isOpen = (at: number) => situations[at]?.situation === 'absent';
	const found = await usersByName(
		spoke,
		hubUsers
			.filter(({ status }, at) => isOpen(at) && status !== 'DEPROVISIONED')
			.map(({ profile }) => profile),
	);
	return situations.map((situation, at) => {
		const key = nameKey(hubUsers[at]?.profile ?? {});
		const candidates = (isOpen(at) && key !== undefined && found.get(key)) || [];
		const free = candidates.filter(({ profile }) => !link || !profile[link]);
		return free.length > 0 ? { situation: 'partial', candidates: free } : situation;
	});
}

function repeated(values: readonly string[]): Set<string> {
	const seen = new Set<string>();
	return new Set(values.filter((value) => seen.size === seen.add(value).size));
}
