import { plainText } from './plainText';
import { soughtValue, type Candidate, type MatchingRule, type Sought } from './matching';

/** Two people with the same login or id are one, whatever else a run matches by. */
const ALWAYS: readonly MatchingRule[] = [{ by: 'login' }, { by: 'id' }];

/**
 * Everything by which a person of a run may turn out to be the same as another one: what is looked for, and the users
 * of the org that were found for it with what could find them.
 */
export function personKeys(
	sought: Sought,
	candidates: readonly Candidate[],
	rules: readonly MatchingRule[],
): string[] {
	const keys: string[] = [];
	addKeys(keys, sought, rules);
	for (const { id, profile } of candidates)
		addKeys(keys, { id, login: plainText(profile.login), profile }, rules);
	return keys;
}

/** Loops, not lists of lists: this is asked for each person of a run. */
function addKeys(keys: string[], person: Sought, rules: readonly MatchingRule[]): void {
	for (const rule of ALWAYS) addKey(keys, person, rule);
	for (const rule of rules) if (rule.by === 'attribute') addKey(keys, person, rule);
}

function addKey(keys: string[], person: Sought, rule: MatchingRule): void {
	const value = soughtValue(rule, person);
	if (value === undefined) return;
	const by = rule.by === 'attribute' ? `profile.${rule.attribute}` : rule.by;
	const key = `${by} ${value.toLowerCase()}`;
	if (!keys.includes(key)) keys.push(key);
}

/** A lane for each, in order: those who share a key, directly or through others, share a lane. */
export function lanesByKeys(keys: ReadonlyArray<readonly string[]>): number[] {
	const parents: number[] = keys.map((_, at) => at);
	const firstWith = new Map<string, number>();
	const rootOf = (at: number): number => {
		let root = at;
		for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
		parents[at] = root;
		return root;
	};
	keys.forEach((own, at) => {
		for (const key of own) {
			const first = firstWith.get(key);
			if (first === undefined) firstWith.set(key, at);
			else parents[rootOf(at)] = rootOf(first);
		}
	});
	return keys.map((_, at) => rootOf(at));
}
