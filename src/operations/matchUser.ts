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
import { quoted } from '../okta/searchText';
import {
	findUserByLogin,
	readUser,
	searchUsers,
	type FoundUser,
	type OktaUser,
} from '../okta/users';

export type Match =
	| { situation: 'confirmed' | 'found'; found: FoundUser; rule: MatchingRule }
	| Extract<Situation<OktaUser>, { situation: 'ambiguous' | 'absent' }>;

/**
 * Finds one person in an org: the rules in order, the first that finds anybody decides.
 *
 * The user of a match is read by id or login, so it is fresh enough to be written to.
 */
export async function matchUser(
	client: OktaClient,
	sought: Sought,
	rules: readonly MatchingRule[],
): Promise<Match> {
	for (const rule of rules) {
		const match = await matchByRule(client, sought, rule);
		if (match) return match;
	}
	return { situation: 'absent' };
}

async function matchByRule(
	client: OktaClient,
	sought: Sought,
	rule: MatchingRule,
): Promise<Match | undefined> {
	const value = soughtValue(rule, sought);
	if (value === undefined) return undefined;
	if (rule.by === 'attribute') return await matchByAttribute(client, sought, rule, value);
	const found =
		rule.by === 'id'
			? await readUser(client, value).catch(absentWhen(NotFound))
			: await findUserByLogin(client, value);
	return found && fits(rule, sought, found.user)
		? { situation: 'confirmed', found, rule }
		: undefined;
}

/** The index names candidates; only those that still fit when read by id count. */
async function matchByAttribute(
	client: OktaClient,
	sought: Sought,
	rule: Extract<MatchingRule, { by: 'attribute' }>,
	value: string,
): Promise<Match | undefined> {
	const search = `profile.${rule.attribute} eq ${quoted(value)}`;
	const candidates = (await searchUsers(client, search, `find a user by ${rule.attribute}`)).filter(
		(user) => fits(rule, sought, user),
	);
	const situation = situationOf(rule, candidates);
	if (!situation || situation.situation === 'ambiguous') return situation;
	const found = await readUser(client, situation.user.id).catch(absentWhen(NotFound));
	return found && fits(rule, sought, found.user) ? { situation: 'found', found, rule } : undefined;
}
