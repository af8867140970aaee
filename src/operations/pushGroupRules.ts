import type { Member } from '../domain/groupMembers';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound, PermissionMissing, WrongAddress } from '../okta/failures/answerFailures';
import { groupsFedByRules, isMemberByRule } from '../okta/groupRules';
import { inLanes } from './inLanes';
import type { MemberRules } from './pushGroupMembers';
import { throwFirstFailure } from './throwFirstFailure';

/** Questions about one group's members under way at once. */
const AT_ONCE = 10;

/**
 * Says which members a rule of the hub keeps in a group. The rules are listed once per run, and only when somebody will
 * probably be removed; a member is asked about only in a group that a rule feeds.
 *
 * Where the org cannot tell about a member (the call is new, release 2026.06.0), the member counts as kept by the rule:
 * to leave one too many is repaired in the next run, an exception in somebody else's rule is not. Where the rules
 * themselves may not be read, there is nothing to go by, and everybody counts as a member by hand.
 */
export function memberRules(hub: OktaClient): MemberRules {
	let rules: Promise<ReadonlySet<string> | undefined> | undefined;
	const list = () => (rules ??= groupsFedByRules(hub).catch(absentWhen(PermissionMissing)));
	return {
		expect: () => void list().catch(() => undefined),
		membersByRule: async (groupId, candidates) => {
			const fed = await list();
			const ids = fed?.has(groupId)
				? await keptByRule(hub, groupId, candidates)
				: new Set<string>();
			return { ids, warnings: fed ? [] : [UNREADABLE] };
		},
	};
}

const UNREADABLE =
	'The group rules of the hub could not be read, so members whom a rule puts there count as members by hand.';

async function keptByRule(
	hub: OktaClient,
	groupId: string,
	candidates: readonly Member[],
): Promise<ReadonlySet<string>> {
	const kept = new Set<string>();
	const results = await inLanes(candidates.length, {
		concurrency: AT_ONCE,
		stopOnFailure: true,
		laneOf: (index) => `${index}`,
		run: async (index) => {
			const id = candidates[index]?.id ?? '';
			if (await isMemberByRule(hub, groupId, id).catch(untold)) kept.add(id);
		},
	});
	throwFirstFailure(results);
	return kept;
}

function untold(failure: unknown): true {
	if (failure instanceof NotFound || failure instanceof WrongAddress) return true;
	throw failure;
}
