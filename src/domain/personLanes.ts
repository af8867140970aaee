import { plainText } from './plainText';
import { soughtValue, type Candidate, type MatchingRule, type Sought } from './matching';

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
	const others = rules.filter(({ by }) => by === 'attribute');
	const known = candidates.map(
		({ id, profile }): Sought => ({ id, login: plainText(profile.login), profile }),
	);
	return [sought, ...known].flatMap((one) =>
		[...ALWAYS, ...others].flatMap((rule) => {
			const value = soughtValue(rule, one);
			const by = rule.by === 'attribute' ? `profile.${rule.attribute}` : rule.by;
			return value === undefined ? [] : [`${by} ${value.toLowerCase()}`];
		}),
	);
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
