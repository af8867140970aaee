import { MemberIndex } from '../domain/groupMemberIndex';
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
import { listMembers } from '../okta/members';
import type { GroupPeople } from './pushGroupPeople';
import { matchUsers } from './matchUsers';

/** People looked up in the hub in one go; bounds how many whole users are in memory at a time. */
const LOOK_UP_AT_ONCE = 1_000;

/** People read between two lines of the log. */
const REPORT_EVERY = 10_000;

/** Whether rules of the hub keep members in a group. */
export interface MemberRules {
	membersByRule(groupId: string, candidates: readonly Member[]): Promise<RuleMembers>;
}

export interface RuleMembers {
	/** Hub ids of the candidates whom a rule keeps in the group. */
	ids: ReadonlySet<string>;
	/** What could not be found out. */
	warnings: string[];
}

export interface MembersQuestion {
	/** Missing for a group that does not exist yet. */
	groupId?: string;
	people: GroupPeople;
	policy: Pick<MembersPolicy, 'mode' | 'foreign' | 'matchBy'>;
	protection: Protection;
	rules: MemberRules;
	/** Told now and then how many people of the source group have been read. */
	progress?(people: number): void;
}

export interface MembersRead {
	plan: MembersPlan;
	/** People of the source group whom the hub does not have. */
	missing: SourcePerson[];
	/** How many people the source group shows, and how many of them are or become members. */
	numbers: { members: number; matched: number };
	warnings: string[];
}

/** Reads both memberships side by side and says what differs. Nothing is written. */
export async function readMembers(
	hub: OktaClient,
	question: MembersQuestion,
): Promise<MembersRead> {
	const { groupId, policy, protection, rules } = question;
	const index = new MemberIndex(policy.matchBy, protection);
	const [source] = await Promise.all([everybodyOf(question), indexMembers(hub, groupId, index)]);
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

async function indexMembers(
	hub: OktaClient,
	groupId: string | undefined,
	index: MemberIndex,
): Promise<void> {
	if (groupId === undefined) return;
	for await (const page of listMembers(hub, groupId)) for (const user of page) index.add(user);
}

async function everybodyOf({ people, progress }: MembersQuestion): Promise<SourcePerson[]> {
	const everybody: SourcePerson[] = [];
	for await (const page of people.pages()) {
		const before = everybody.length;
		for (const person of page) everybody.push(person);
		if (passes(before, everybody.length)) progress?.(everybody.length);
	}
	return everybody;
}

/** Whoever is a member already costs no look-up; only the others are asked for, many at a time. */
async function surveyOf(
	hub: OktaClient,
	source: readonly SourcePerson[],
	{ policy, protection }: MembersQuestion,
	index: MemberIndex,
): Promise<GroupSurvey> {
	const survey = new GroupSurvey(index, protection);
	let open: SourcePerson[] = [];
	const lookUp = async () => {
		const sought = open.map((person) => person.sought);
		const situations = await matchUsers(hub, sought, policy.matchBy);
		open.forEach((person, at) =>
			survey.sortByHub(person, situations[at] ?? { situation: 'absent' }),
		);
		open = [];
	};
	for (const person of source) {
		if (!survey.sortByMembers(person)) open.push(person);
		if (open.length >= LOOK_UP_AT_ONCE) await lookUp();
	}
	if (open.length > 0) await lookUp();
	return survey;
}

const passes = (before: number, now: number): boolean =>
	Math.floor(now / REPORT_EVERY) > Math.floor(before / REPORT_EVERY);

/** Only where it matters: the spoke is asked about members of the hub group whom the source group does not have. */
async function knownExtras(
	survey: GroupSurvey,
	index: MemberIndex,
	{ people, policy }: MembersQuestion,
): Promise<ReadonlySet<string> | undefined> {
	if (!people.known || policy.mode === 'addOnly' || policy.foreign === 'remove') return undefined;
	const extras = new Set(extraMembers(survey).map(({ id }) => id));
	const known = new Set<string>();
	for (const rule of extras.size > 0 ? policy.matchBy : []) {
		const values = index.valuesOf(rule, extras);
		const found = await people.known(rule, new Set(values.values()));
		for (const [id, value] of values) if (found.has(value)) known.add(id);
	}
	return known;
}
