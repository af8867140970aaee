import { plainText } from '../domain/plainText';
import { guard, type Ceiling } from '../domain/guard';
import { leaversOf } from '../domain/leavers';
import { soughtIn } from '../domain/soughtIn';
import { mapToHub, type SpokeMapping } from '../domain/spokeMapping';
import type { UserWish } from '../domain/userWish';
import type { OktaClient } from '../okta/client';
import { CALLS_AT_ONCE } from '../okta/governor';
import { addUserToGroup } from '../okta/members';
import type { OktaUser } from '../okta/users';
import { administratorCheck } from './administrators';
import type { AssignedPerson, Scope } from './assignedPeople';
import { failureOutcome, type FailureOutcome } from './failureOutcome';
import { inLanes } from './inLanes';
import type { UserOutcome } from './outcome';
import { ProvisionRun } from './provisionRun';
import type { ProvisionSettings, ProvisionTask } from './ProvisionTask';
import { readScope } from './readScope';
import { Refused } from './Refused';
import { treatLeaver, type LeaverOutcome, type LeaverTreatment } from './treatLeaver';

export interface AssignedSettings extends ProvisionSettings {
	scope: Scope;
	mapping: SpokeMapping;
	/** What every person of the scope is wished alike. */
	wish: Omit<UserWish, 'login' | 'hubId' | 'profile'>;
	task: Omit<ProvisionTask, 'wish'>;
	/** The hub group that holds everybody who was provisioned through this scope. */
	hubGroupId?: string;
	leavers: LeaverTreatment;
	leaverCeiling: Ceiling;
}

export type AssignedOutcome = (UserOutcome | LeaverOutcome | FailureOutcome) & { spokeId?: string };

/**
 * Provisions everybody assigned through an app or a group of the spoke, in one run: joiners are created, changes
 * applied, and members of the hub's scope group who are no longer assigned are treated as leavers.
 * @throws Refused before the first write where nobody is assigned, or too much would change or too many would leave
 */
export async function provisionAssigned(
	{ hub, spoke }: { hub: OktaClient; spoke: OktaClient },
	settings: AssignedSettings,
): Promise<AssignedOutcome[]> {
	const run = new ProvisionRun(hub, settings);
	const [{ people, members }, schema] = await Promise.all([
		readScope({ hub, spoke }, settings),
		run.schemaFor(settings.wish.userTypeId),
	]);
	const tasks = people.map((person) =>
		taskOf(person, settings, mapToHub(person.profile, settings.mapping, schema)),
	);
	const leavers =
		settings.leavers === 'nothing'
			? []
			: leaversOf(
					members,
					tasks.map(({ wish }) => soughtIn(wish)),
					settings.wish.matchBy,
				);
	refuseTooMany(leavers.length, members.length, settings.leaverCeiling);
	const spokeIds = new Map(tasks.map((task, at) => [task, people[at]?.spokeId]));
	await run.prepare(tasks);
	const inGroup = new Set(members.map(({ id }) => id));
	const provisioned = await side(
		tasks,
		({ wish }) => wish.login,
		(task) => run.laneOf(task),
		async (task) => {
			const outcome = await run.provision(task);
			await join(hub, settings, outcome, inGroup);
			return { ...outcome, spokeId: spokeIds.get(task) };
		},
	);
	const isAdministrator = administratorCheck(hub);
	const left = await side(
		leavers,
		loginOfUser,
		loginOfUser,
		async (user) => await treatLeaver(hub, user, { ...settings, isAdministrator }),
	);
	return [...provisioned, ...left];
}

function taskOf(
	{ linkedHubId }: AssignedPerson,
	{ wish, task }: AssignedSettings,
	profile: Record<string, unknown>,
): ProvisionTask {
	return {
		...task,
		wish: { ...wish, profile, login: plainText(profile.login), hubId: linkedHubId },
	};
}

const loginOfUser = ({ profile }: OktaUser) => plainText(profile.login);

function refuseTooMany(planned: number, of: number, ceiling: Ceiling): void {
	const refusal = guard({ what: 'leavers', planned, of, setting: 'Maximum Leavers' }, ceiling);
	if (refusal) throw new Refused(refusal);
}

/** Whoever is provisioned belongs to the scope group from then on, so that a later run can tell when they leave. */
async function join(
	hub: OktaClient,
	{ hubGroupId }: AssignedSettings,
	{ hubId, planned }: UserOutcome,
	inGroup: Set<string>,
): Promise<void> {
	if (!hubGroupId || !hubId || planned || inGroup.has(hubId)) return;
	await addUserToGroup(hub, hubGroupId, hubId);
	inGroup.add(hubId);
}

/** Does everybody side by side; a failure becomes that person's outcome. */
async function side<Person, Outcome>(
	people: readonly Person[],
	loginOf: (person: Person) => string,
	lane: (person: Person) => string,
	work: (person: Person) => Promise<Outcome>,
): Promise<Array<Outcome | FailureOutcome>> {
	const results = await inLanes(people.length, {
		concurrency: CALLS_AT_ONCE,
		stopOnFailure: false,
		laneOf: (at) => lane(people[at] as Person),
		run: async (at) => await work(people[at] as Person),
	});
	return results.flatMap((result, at): Array<Outcome | FailureOutcome> => {
		if (result.state === 'done') return [result.value];
		return result.state === 'failed'
			? [failureOutcome(result.failure, loginOf(people[at] as Person))]
			: [];
	});
}
