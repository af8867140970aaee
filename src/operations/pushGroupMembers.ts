import type { MemberIndex } from '../domain/groupMemberIndex';
import {
	extraMembers,
	planMembers,
	sparingRuleMembers,
	type Member,
	type MembersPlan,
} from '../domain/groupMembers';
import { GroupSurvey, type SourcePerson } from '../domain/groupSurvey';
import type { MembersPolicy } from '../domain/groupWish';
import type { Protection } from '../domain/protection';
import type { OktaClient } from '../okta/client';
import type { GroupPeople } from './pushGroupPeople';
import { matchUsers } from './matchUsers';
import type { Memberships } from './pushGroupMemberships';

/** People looked up in the hub in one go; bounds how many whole users are in memory at a time. */
const LOOK_UP_AT_ONCE = 1_000;

/** Whether rules of the hub keep members in a group. */
export interface MemberRules {
	/** Tells that `membersByRule` will probably be asked, so that the rules are at hand by then. */
	expect(): void;
	membersByRule(groupId: string, candidates: readonly Member[]): Promise<RuleMembers>;
}

export interface RuleMembers {
	/** Hub ids of the candidates whom a rule keeps in the group. */
	ids: ReadonlySet<string>;
	/** What could not be found out. */
	warnings: string[];
}

export interface MembersQuestion {
	people: GroupPeople;
	policy: Pick<MembersPolicy, 'mode' | 'foreign' | 'matchBy'>;
	protection: Protection;
	rules: MemberRules;
}

export interface MembersRead {
	plan: MembersPlan;
	/** People of the source group whom the hub does not have. */
	missing: SourcePerson[];
	/** How many people the source group shows, and how many of them are or become members. */
	numbers: { members: number; matched: number };
	warnings: string[];
}

/** Says what differs between both memberships. Nothing is written. */
export async function readMembers(
	hub: OktaClient,
	memberships: Memberships,
	question: MembersQuestion,
): Promise<MembersRead> {
	const { policy, rules } = question;
	const { groupId, source, index } = await memberships.read();
	const survey = await surveyOf(hub, source, question, index);
	const known = await knownExtras(survey, index, question);
	const plan = planMembers(survey, known, policy);
	const byRule =
		groupId !== undefined && plan.remove.length > 0
			? await rules.membersByRule(groupId, plan.remove)
			: { ids: new Set<string>(), warnings: [] };
	const spared = sparingRuleMembers(plan, byRule.ids);
	return {
		plan: { ...spared, skipped: [...survey.skipped, ...spared.skipped] },
		missing: survey.missing,
		numbers: { members: survey.people, matched: survey.desired.size },
		warnings: byRule.warnings,
	};
}

/** Whoever is a member already costs no look-up; only the others are asked for, many at a time. */
async function surveyOf(
	hub: OktaClient,
	source: readonly SourcePerson[],
	question: MembersQuestion,
	index: MemberIndex,
): Promise<GroupSurvey> {
	const { policy, protection, rules } = question;
	const survey = new GroupSurvey(index, protection);
	const open = source.filter((person) => !survey.sortByMembers(person));
	const removesExtras = policy.mode === 'mirror' && !asksSpoke(question);
	if (removesExtras && extraMembers(survey).length > 0) rules.expect();
	for (let from = 0; from < open.length; from += LOOK_UP_AT_ONCE) {
		const people = open.slice(from, from + LOOK_UP_AT_ONCE);
		const sought = people.map((person) => person.sought);
		const situations = await matchUsers(hub, sought, policy.matchBy);
		people.forEach((person, at) =>
			survey.sortByHub(person, situations[at] ?? { situation: 'absent' }),
		);
	}
	return survey;
}

/** Whether the spoke says which of the extra members may be removed. */
const asksSpoke = ({ people, policy }: MembersQuestion): boolean =>
	people.known !== undefined && policy.mode === 'mirror' && policy.foreign === 'keep';

/** Only where it matters: the spoke is asked about members of the hub group whom the source group does not have. */
async function knownExtras(
	survey: GroupSurvey,
	index: MemberIndex,
	question: MembersQuestion,
): Promise<ReadonlySet<string> | undefined> {
	const { people, policy } = question;
	if (!people.known || !asksSpoke(question)) return undefined;
	const extras = new Set(extraMembers(survey).map(({ id }) => id));
	const known = new Set<string>();
	for (const rule of extras.size > 0 ? policy.matchBy : []) {
		const values = index.valuesOf(rule, extras);
		const found = await people.known(rule, new Set(values.values()));
		for (const [id, value] of values) if (found.has(value)) known.add(id);
	}
	return known;
}
