import { membersMode, planGroup, refuseRemovals, type PlannedGroup } from '../domain/groupPlan';
import type { Protection } from '../domain/protection';
import type { Refusal } from '../domain/refusal';
import { nameOf, type GroupTarget, type TargetSearch } from '../domain/groupTarget';
import { refuseGroupWish, type GroupWish, type RememberedGroup } from '../domain/groupWish';
import type { OktaClient } from '../okta/client';
import { readMembers, type MemberRules, type MembersRead } from './pushGroupMembers';
import { membershipsOf, type Memberships } from './pushGroupMemberships';
import type { GroupOutcome } from './pushGroupOutcome';
import { foreseenOutcome } from './pushGroupForeseen';
import type { GroupPeople } from './pushGroupPeople';
import { provisionMissing, type MissingPolicy } from './pushGroupProvision';
import { writeGroup } from './pushGroupWrite';
import { findTarget } from './pushGroupTarget';
import { Refused } from './Refused';

/** One group to push. */
export interface PushTask {
	wish: GroupWish;
	people: GroupPeople;
	/** Where they are being read already: by the wish's matching rules and under the run's protection. */
	memberships?: Memberships;
	/** Plan only; nothing is written. */
	dryRun: boolean;
}

/** What holds for all groups of one run. */
export interface PushSettings {
	protection: Protection;
	rules: MemberRules;
	/** Missing where people whom the hub does not have are left out. */
	missing?: MissingPolicy;
	/** Told as soon as it is known which hub group belongs to a source, before its members are written. */
	remember(source: GroupWish['source'], group: RememberedGroup): void;
	/** A line for the log. */
	report(line: string): void;
}

/** Everything that was decided about a group before its first write. */
export interface PlannedPush {
	target: Exclude<GroupTarget, { target: 'refused' }>;
	group: PlannedGroup;
	members: MembersRead;
	/** Why the removals are not carried out. */
	refusal?: Refusal;
}

/**
 * Makes one hub group equal to its source: find it, read both memberships, plan, guard, and unless it is a dry run, write
 * what differs. Requests: the pages of both memberships and of look-ups, one for each change, and at most three more; a
 * fourth where the remembered hub group is gone.
 * @throws Refused where the plan says no, PushStopped where going on makes no sense, another OktaFailure where Okta says no
 */
export async function pushGroup(
	hub: OktaClient,
	task: PushTask,
	settings: PushSettings,
): Promise<GroupOutcome> {
	const { wish, people, dryRun } = task;
	const refusal = refuseGroupWish(wish);
	if (refusal) throw new Refused(refusal);
	const { matchBy } = wish.policy.members;
	const memberships =
		task.memberships ?? membershipsOf(hub, { name: wish.hubName, people, matchBy }, settings);
	const counted = hub.fork();
	const planned = await planPush(counted, { ...task, memberships }, settings);
	if (planned.refusal && !dryRun) throw new Refused(planned.refusal);
	const { missing } = planned.members;
	const brought = settings.missing
		? await provisionMissing(missing, people, settings.missing, dryRun)
		: undefined;
	const foreseen = foreseenOutcome(task, planned, brought);
	const outcome = dryRun ? foreseen : await writeGroup(counted, wish, planned, foreseen, settings);
	const requests =
		counted.requests() + memberships.requests() + people.requests() + (brought?.requests ?? 0);
	return { ...outcome, requests };
}

async function planPush(
	hub: OktaClient,
	{ wish, people, memberships }: PushTask & { memberships: Memberships },
	{ protection, rules, report }: PushSettings,
): Promise<PlannedPush> {
	const { target, search } = await readTarget(hub, wish, memberships);
	const group = planGroup(wish, target, search);
	const policy = { ...wish.policy.members, mode: membersMode(wish, group.origin) };
	const name = target.target === 'absent' ? wish.hubName : nameOf(target.group);
	const members = await readMembers(hub, memberships, { people, policy, protection, rules });
	const { add, remove, kept } = members.plan;
	report(`'${name}': ${add.length} to add, ${remove.length} to remove, ${kept} to keep`);
	const refusal = refuseRemovals(wish, members.plan, members.numbers);
	return { target, group, members, refusal };
}

/** Finds the hub group; the memberships are read meanwhile, as soon as it is likely which group it will be. */
async function readTarget(
	hub: OktaClient,
	wish: GroupWish,
	memberships: Memberships,
): Promise<Pick<PlannedPush, 'target'> & { search: TargetSearch }> {
	let isFound = false;
	try {
		const { target, search } = await findTarget(hub, wish, (id) => memberships.begin(id));
		if (target.target === 'refused') throw new Refused(target.refusal);
		memberships.begin(target.target === 'absent' ? undefined : target.group.id);
		isFound = true;
		return { target, search };
	} finally {
		if (!isFound) memberships.stop();
	}
}
