import { newcomerWish, type NewcomerWish } from '../domain/groupNewcomer';
import type { SourcePerson } from '../domain/groupSurvey';
import type { Profile } from '../domain/profile';
import { OktaFailure } from '../okta/failures/OktaFailure';
import { inLanes } from './inLanes';
import type { FailedChange } from './pushGroupApply';
import type { ProvisionedMember } from './pushGroupOutcome';
import type { GroupPeople } from './pushGroupPeople';
import type { ProvisionRun } from './provisionRun';
import type { schemaReader } from './schemaReader';
import { throwFirstFailure } from './throwFirstFailure';

/** People whose profiles are in memory at a time. */
const AT_ONCE = 500;

const LANES = 10;

/** How people whom the hub does not have are brought in. */
export interface MissingPolicy {
	run: ProvisionRun;
	newcomer: NewcomerWish;
	schemaFor: ReturnType<typeof schemaReader>;
}

export interface ProvisionedMembers {
	provisioned: ProvisionedMember[];
	failed: FailedChange[];
	requests: number;
}

/** Brings missing people into the hub, or says what would happen to them, with Provision User's own plans. */
export async function provisionMissing(
	missing: readonly SourcePerson[],
	people: GroupPeople,
	policy: MissingPolicy,
	dryRun: boolean,
): Promise<ProvisionedMembers> {
	const result: ProvisionedMembers = { provisioned: [], failed: [], requests: 0 };
	for (let from = 0; from < missing.length; from += AT_ONCE) {
		const some = missing.slice(from, from + AT_ONCE);
		const profiles = await people.profiles(some);
		const results = await inLanes(some.length, {
			concurrency: LANES,
			stopOnFailure: false,
			laneOf: (index) => some[index]?.sought.login.toLowerCase() ?? '',
			run: async (index) => {
				const person = some[index] as SourcePerson;
				const done = provisionOne(person, profiles[index] ?? {}, policy, dryRun);
				note(result, await done.catch((failure: unknown) => failedOf(person, failure)));
			},
		});
		throwFirstFailure(results);
	}
	return result;
}

function note(
	result: ProvisionedMembers,
	one: FailedChange | (ProvisionedMember & { requests: number }),
): void {
	if ('change' in one) {
		result.failed.push(one);
		return;
	}
	const { requests, ...member } = one;
	result.provisioned.push(member);
	result.requests += requests;
}

async function provisionOne(
	person: SourcePerson,
	profile: Profile,
	{ run, newcomer, schemaFor }: MissingPolicy,
	dryRun: boolean,
): Promise<ProvisionedMember & { requests: number }> {
	const { action, hubId, requests } = await run.provision({
		wish: newcomerWish(person, profile, newcomer, await schemaFor(undefined)),
		dryRun,
		unknownAttributes: 'drop',
		returnPassword: false,
	});
	return { who: person.who, hubId, action, requests };
}

function failedOf({ who }: SourcePerson, failure: unknown): FailedChange {
	if (!(failure instanceof OktaFailure)) throw failure;
	return { who, change: 'provision', code: failure.code, message: failure.message };
}
