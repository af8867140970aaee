import { isOneLine } from './oneLine';
import { plainText } from './plainText';
import { isUnset, sameValue, type Profile } from './profile';

/** One way to find a person among an org's users. */
export type MatchingRule =
	/** The id that an earlier run, or the Org2Org app's link, remembered. */
	{ by: 'id' } | { by: 'login' } | { by: 'attribute'; attribute: string };

/** What is known of a person before the org is asked. */
export interface Sought {
	id?: string;
	login: string;
	profile: Profile;
}

export interface Candidate {
	id: string;
	profile: Profile;
}

/**
 * confirmed: the remembered id or the login names exactly this user; found: one user has the attribute's value;
 * ambiguous: several have it, so nobody may be touched.
 */
export type Situation<User extends Candidate> =
	| { situation: 'confirmed' | 'found'; user: User; rule: MatchingRule }
	| { situation: 'ambiguous'; candidates: User[]; rule: MatchingRule }
	| { situation: 'absent' };

export const MATCH_BY_LOGIN: readonly MatchingRule[] = [{ by: 'login' }];

/** The value a rule looks for, or undefined where the person does not have it and the rule says nothing. */
export function soughtValue(rule: MatchingRule, sought: Sought): string | undefined {
	const value =
		rule.by === 'id'
			? sought.id
			: rule.by === 'login'
				? sought.login
				: sought.profile[rule.attribute];
	const text = plainText(value);
	return isUnset(text) || !isOneLine(text) ? undefined : text;
}

/** Whether a user is really the one a rule looks for; an index may answer with what was true a moment ago. */
export function fits(rule: MatchingRule, sought: Sought, candidate: Candidate): boolean {
	const value = soughtValue(rule, sought);
	if (value === undefined) return false;
	if (rule.by === 'id') return candidate.id === value;
	const has = candidate.profile[rule.by === 'login' ? 'login' : rule.attribute];
	return !isUnset(has) && sameValue(plainText(has).toLowerCase(), value.toLowerCase());
}

/** What one rule's candidates mean; undefined where the rule found nobody and the next one is asked. */
export function situationOf<User extends Candidate>(
	rule: MatchingRule,
	candidates: User[],
): Exclude<Situation<User>, { situation: 'absent' }> | undefined {
	const [user, ...others] = candidates;
	if (!user) return undefined;
	if (others.length > 0) return { situation: 'ambiguous', candidates, rule };
	return { situation: rule.by === 'attribute' ? 'found' : 'confirmed', user, rule };
}

/** A rule as a person reads it. */
export function ruleName(rule: MatchingRule): string {
	return rule.by === 'attribute' ? rule.attribute : rule.by === 'id' ? 'ID' : 'login';
}
