import type { Candidate, MatchingRule, Situation } from './matching';
import { isUnset } from './profile';

/**
 * What the spoke knows of a hub user. Beyond a match by rules: partial: only the name is the same; contested: several
 * hub users found the same spoke user; linkedElsewhere: the spoke user remembers another hub user.
 */
export type ImportSituation<User extends Candidate> =
	| { situation: 'confirmed' | 'found'; user: User; rule: MatchingRule }
	| {
			situation: 'ambiguous' | 'partial' | 'contested' | 'linkedElsewhere';
			candidates: User[];
			rule?: MatchingRule;
	  }
	| { situation: 'absent' };

/** The rules of an import: a remembered link comes first and is as good as an id. */
export function importRules(
	rules: readonly MatchingRule[],
	link: string | undefined,
): readonly MatchingRule[] {
	return link ? [{ by: 'attribute', attribute: link }, ...rules] : rules;
}

/**
 * Judges the matches of one run together, in the order of `hubIds`. Where links are remembered, only a link confirms.
 */
export function importSituations<User extends Candidate>(
	hubIds: readonly string[],
	matches: ReadonlyArray<Situation<User>>,
	link: string | undefined,
): Array<ImportSituation<User>> {
	const claims = new Map<string, number>();
	for (const match of matches) {
		if ('user' in match) claims.set(match.user.id, (claims.get(match.user.id) ?? 0) + 1);
	}
	return matches.map((match, at) => {
		if (!('user' in match)) return match;
		const { user, rule } = match;
		const remembered = link ? user.profile[link] : undefined;
		if (remembered === hubIds[at]) return { situation: 'confirmed', user, rule };
		if (!isUnset(remembered)) return { situation: 'linkedElsewhere', candidates: [user], rule };
		if ((claims.get(user.id) ?? 0) > 1) return { situation: 'contested', candidates: [user], rule };
		return link ? { situation: 'found', user, rule } : match;
	});
}
