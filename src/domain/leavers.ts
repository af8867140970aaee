import { plainText } from './plainText';
import { fits, soughtValue, type Candidate, type MatchingRule, type Sought } from './matching';

/**
 * Members of the hub's scope group whom nobody of the scope matches any more.
 *
 * By every rule at once, so that somebody who only changed the login, or whose provisioning fails, is no leaver.
 */
export function leaversOf<User extends Candidate>(
	members: readonly User[],
	assigned: readonly Sought[],
	rules: readonly MatchingRule[],
): User[] {
	const known = rules.map((rule) => ({ rule, people: byValue(rule, assigned) }));
	return members.filter(
		(member) => !known.some(({ rule, people }) => isAmong(rule, people, member)),
	);
}

function byValue(rule: MatchingRule, assigned: readonly Sought[]): Map<string, Sought> {
	const people = new Map<string, Sought>();
	for (const person of assigned) {
		const value = soughtValue(rule, person);
		if (value !== undefined) people.set(value.toLowerCase(), person);
	}
	return people;
}

function isAmong(
	rule: MatchingRule,
	people: Map<string, Sought>,
	{ id, profile }: Candidate,
): boolean {
	const value = soughtValue(rule, { id, login: plainText(profile.login), profile });
	const person = value === undefined ? undefined : people.get(value.toLowerCase());
	return person !== undefined && fits(rule, person, { id, profile });
}
