import { fitsGroupRule, refuseGroupRule, type GroupRule } from '../domain/groupRule';
import type { SourceGroup } from '../domain/groupWish';
import { nameOf, type HubGroup } from '../domain/groupTarget';
import type { OktaClient } from '../okta/client';
import { NotFound } from '../okta/failures/answerFailures';
import { hubGroupOf, readGroup, searchGroups, type OktaGroup } from '../okta/groups';
import { ruleSearch } from '../okta/groupSearches';
import type { Memberships } from './pushGroupMemberships';
import { spokePeople, type GroupPeople, type SpokeReading } from './pushGroupPeople';
import { Refused } from './Refused';

/** A group to push, and who is in it. */
export interface FoundSource {
	source: SourceGroup;
	people: GroupPeople;
	/** Where its memberships are being read already. */
	memberships?: Memberships;
	/** How names call the source: the first part of the spoke's host, or what a workflow calls it. */
	label: string;
	/** The hub group's name, where the source itself knows it. */
	hubName?: string;
}

/** The spoke's host names the owner of everything that is pushed from it. */
export function ownerOf(spoke: OktaClient): string {
	return new URL(spoke.org.url).host;
}

/** How the spoke is called in names: the first part of its host, `acme` of `acme.okta.com`. */
export function sourceLabel(spoke: OktaClient): string {
	const { hostname } = new URL(spoke.org.url);
	return /^[\d.]+$/.test(hostname) ? hostname : (hostname.split('.')[0] ?? hostname);
}

/**
 * One group of the spoke, by id.
 * @param begin begins to read the memberships of these people's group, while the group itself is read
 */
export async function spokeGroup(
	spoke: OktaClient,
	id: string,
	reading: SpokeReading,
	begin?: (people: GroupPeople) => Memberships,
): Promise<FoundSource> {
	const counted = spoke.fork();
	const people = spokePeople(counted, id, reading);
	const memberships = begin?.(people);
	const group = await readGroup(counted, id).catch((failure: unknown) => {
		throw failure instanceof NotFound ? new Refused(sourceGone(id)) : failure;
	});
	return { ...sourceOf(counted, group, people), memberships };
}

/** The groups of the spoke that any of the rules picks; Okta's own (Everyone) are never among them. */
export async function spokeGroupsByRule(
	spoke: OktaClient,
	rules: readonly GroupRule[],
	{ appGroups, ...reading }: SpokeReading & { appGroups: boolean },
): Promise<FoundSource[]> {
	for (const rule of rules) {
		const refusal = refuseGroupRule(rule);
		if (refusal) throw new Refused(refusal);
	}
	const types: Array<HubGroup['type']> = appGroups ? ['OKTA_GROUP', 'APP_GROUP'] : ['OKTA_GROUP'];
	const found: FoundSource[] = [];
	const doing = 'find the groups to push';
	for await (const page of searchGroups(spoke, ruleSearch(rules, types), { doing })) {
		for (const group of page)
			if (types.includes(group.type) && rules.some((rule) => fitsGroupRule(group.profile, rule)))
				found.push(foundGroup(spoke, group, reading));
	}
	return found;
}

function foundGroup(spoke: OktaClient, group: OktaGroup, reading: SpokeReading): FoundSource {
	const counted = spoke.fork();
	return sourceOf(counted, group, spokePeople(counted, group.id, reading));
}

/**
 * A group of the spoke as a source of a push.
 * @param people who is in it, on a connection that counts this group's calls
 */
export function sourceOf(spoke: OktaClient, group: OktaGroup, people: GroupPeople): FoundSource {
	const { id, profile } = group;
	const description = typeof profile.description === 'string' ? profile.description : '';
	return {
		source: { owner: ownerOf(spoke), key: id, name: nameOf(hubGroupOf(group)), description },
		people,
		label: sourceLabel(spoke),
	};
}

function sourceGone(id: string) {
	return {
		code: 'SOURCE_GROUP_GONE',
		message: `The spoke has no group ${id}, so nothing was pushed`,
		remedy:
			'Take the group out of the list. If it was deleted in the spoke, release its hub group with ‘Remove Pushed Group’.',
		facts: { id },
	};
}
