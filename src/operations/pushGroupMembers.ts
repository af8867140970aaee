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

export interface MembershipsQuestion {
	/** Missing for a group that does not exist yet. */
	groupId?: string;
	people: GroupPeople;
	matchBy: MembersPolicy['matchBy'];
	protection: Protection;
	/** Told now and then how many people of the source group have been read. */
	progress?(people: number): void;
}

/** Both memberships, which are being read. */
export interface Memberships {
	groupId?: string;
	read: Promise<{ source: SourcePerson[]; index: MemberIndex }>;
	/** Nobody wants to know any more; no further page is asked for. */
	stop(): void;
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

/** Begins to read both memberships, side by side. */
export function beginMemberships(hub: OktaClient, question: MembershipsQuestion): Memberships {
	const { groupId, matchBy, protection } = question;
	const reading = { isStopped: false };
	const index = new MemberIndex(matchBy, protection);
	const read = Promise.all([
		everybodyOf(question, reading),
		indexMembers(hub, groupId, index, reading),
	]).then(([source]) => ({ source, index }));
	// Where it was stopped, nobody waits for what becomes of it.
	read.catch(() => undefined);
	return { groupId, read, stop: () => void (reading.isStopped = true) };
}

/** Says what differs between both memberships. Nothing is written. */
export async function readMembers(
	hub: OktaClient,
	{ groupId, read }: Memberships,
	question: MembersQuestion,
): Promise<MembersRead> {
	const { policy, rules } = question;
	const { source, index } = await read;
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
	reading: { isStopped: boolean },
): Promise<void> {
	if (groupId === undefined) return;
	for await (const page of listMembers(hub, groupId)) {
		if (reading.isStopped) return;
		for (const user of page) index.add(user);
	}
}

async function everybodyOf(
	{ people, progress }: MembershipsQuestion,
	reading: { isStopped: boolean },
): Promise<SourcePerson[]> {
	const everybody: SourcePerson[] = [];
	for await (const page of people.pages()) {
		if (reading.isStopped) break;
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

const passes = (before: number, now: number): boolean =>
	Math.floor(now / REPORT_EVERY) > Math.floor(before / REPORT_EVERY);

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
