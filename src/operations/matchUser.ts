import {
	fits,
	situationOf,
	soughtValue,
	type MatchingRule,
	type Situation,
	type Sought,
} from '../domain/matching';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { literalsOf, type SchemaSource } from '../okta/literalsOf';
import {
	findUserByLogin,
	readUser,
	searchUsers,
	type FoundUser,
	type OktaUser,
} from '../okta/users';
import { RecentUsers, type RecentUser } from './RecentUsers';
import { schemaReader } from './schemaReader';

export type Match =
	| { situation: 'confirmed' | 'found'; found: FoundUser; rule: MatchingRule }
	| Extract<Situation<OktaUser>, { situation: 'ambiguous' | 'absent' }>;

export interface MatchAids {
	/** The org's schema where it was read before; otherwise it is read where a value may be a number. */
	schema?: SchemaSource;
	/** What the same run did to these people before. */
	recent?: RecentUsers;
}

/**
 * Finds one person in an org: the rules in order, the first that finds anybody decides.
 *
 * The user of a match is read by id or login, so it is fresh enough to be written to.
 */
export async function matchUser(
	client: OktaClient,
	sought: Sought,
	rules: readonly MatchingRule[],
	aids: MatchAids = {},
): Promise<Match> {
	const { schema = async () => await schemaReader(client)(undefined), recent = new RecentUsers() } =
		aids;
	for (const rule of rules) {
		const match = await matchByRule(client, sought, rule, { schema, recent });
		if (match) return match;
	}
	return { situation: 'absent' };
}

async function matchByRule(
	client: OktaClient,
	sought: Sought,
	rule: MatchingRule,
	{ schema, recent }: Required<MatchAids>,
): Promise<Match | undefined> {
	const value = soughtValue(rule, sought);
	if (value === undefined) return undefined;
	const own = recent.fitting(rule, sought);
	if (rule.by === 'attribute') {
		const indexed = await searchBy(client, rule.attribute, value, schema);
		const others = indexed.filter((user) => !recent.has(user) && fits(rule, sought, user));
		const candidates = [...others, ...own.map(({ user }) => user)];
		const situation = situationOf(rule, candidates);
		if (!situation || situation.situation === 'ambiguous') return situation;
		return confirm(await readAgain(client, own[0] ?? situation.user), sought, rule);
	}
	if (own[0]) return confirm(await readAgain(client, own[0]), sought, rule);
	const found =
		rule.by === 'id'
			? await readUser(client, value).catch(absentWhen(NotFound))
			: await findUserByLogin(client, value);
	return found && recent.has(found.user) ? undefined : confirm(found, sought, rule);
}

async function searchBy(
	client: OktaClient,
	attribute: string,
	value: string,
	schema: SchemaSource,
): Promise<OktaUser[]> {
	const literalOf = await literalsOf(attribute, [value], schema);
	const search = `profile.${attribute} eq ${literalOf(value)}`;
	return await searchUsers(client, search, `find a user by ${attribute}`);
}

/** The index names candidates; only one that still fits when read by id counts. */
function confirm(
	found: FoundUser | undefined,
	sought: Sought,
	rule: MatchingRule,
): Match | undefined {
	if (!found || !fits(rule, sought, found.user)) return undefined;
	return { situation: rule.by === 'attribute' ? 'found' : 'confirmed', found, rule };
}

/** Nobody but the plan knows a user that a dry run would leave behind. */
async function readAgain(
	client: OktaClient,
	known: RecentUser | OktaUser,
): Promise<FoundUser | undefined> {
	if ('planned' in known && known.planned) return { user: known.user };
	const { id } = 'user' in known ? known.user : known;
	return await readUser(client, id).catch(absentWhen(NotFound));
}
