import type { Candidate, MatchingRule, Situation } from '../domain/matching';
import { lanesByKeys, personKeys } from '../domain/personLanes';
import { soughtIn } from '../domain/soughtIn';
import type { OktaUser } from '../okta/users';
import type { ProvisionTask } from './ProvisionTask';

/**
 * Lanes of those tasks that may be about the same person as another one of the run; whoever is alone in it has none.
 * @param seen what the hub has for each; undefined where nobody looked
 */
export function taskLanes(
	tasks: readonly ProvisionTask[],
	seen: ReadonlyMap<ProvisionTask, Situation<OktaUser>> | undefined,
): ReadonlyMap<ProvisionTask, string> {
	const rules = distinctRules(tasks);
	if (rules.every(({ by }) => by === 'login') && areApart(tasks)) return new Map();
	const lanes = maySurprise(rules, seen)
		? tasks.map(() => 0)
		: lanesByKeys(tasks.map((task) => keysOf(task, seen?.get(task), rules)));
	const sizes = new Map<number, number>();
	for (const lane of lanes) sizes.set(lane, (sizes.get(lane) ?? 0) + 1);
	const shared = new Map<ProvisionTask, string>();
	tasks.forEach((task, at) => {
		const lane = lanes[at] ?? at;
		if ((sizes.get(lane) ?? 0) > 1) shared.set(task, `lane ${lane}`);
	});
	return shared;
}

/** Two logins never name one user, so whoever is known by nothing else needs no closer look. */
function areApart(tasks: readonly ProvisionTask[]): boolean {
	const logins = new Set(tasks.map(({ wish }) => wish.login.toLowerCase()));
	return logins.size === tasks.length && tasks.every(({ wish }) => wish.hubId === undefined);
}

/** Any rule but the login may lead two people to one user, which shows only when the hub is asked. */
function maySurprise(rules: readonly MatchingRule[], seen: unknown): boolean {
	return seen === undefined && rules.some(({ by }) => by !== 'login');
}

function keysOf(
	{ wish }: ProvisionTask,
	situation: Situation<OktaUser> | undefined,
	rules: readonly MatchingRule[],
): string[] {
	return personKeys(soughtIn(wish), candidatesOf(situation), rules);
}

function candidatesOf(situation: Situation<OktaUser> | undefined): readonly Candidate[] {
	if (situation === undefined || situation.situation === 'absent') return [];
	return situation.situation === 'ambiguous' ? situation.candidates : [situation.user];
}

/** Tasks of one run mostly share one list of rules. */
function distinctRules(tasks: readonly ProvisionTask[]): MatchingRule[] {
	const rules = [...new Set(tasks.map(({ wish }) => wish.matchBy))].flat();
	return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
