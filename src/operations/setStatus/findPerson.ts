import { plainText } from '../../domain/plainText';
import { readMarker } from '../../domain/groupMarker';
import type { GroupRef } from '../../domain/leaving';
import { loginOf } from '../../domain/logins';
import type { StatusPerson } from '../../domain/statusPlan';
import { wantsDeletion, wantsToTakeAccess, type StatusWish } from '../../domain/statusWish';
import { ambiguousRefusal } from '../../domain/userRefusals';
import type { OktaClient } from '../../okta/client';
import { listGroupsOfUser } from '../../okta/userGroups';
import type { FoundUser, OktaUser } from '../../okta/users';
import { matchUser } from '../matchUser';
import { Refused } from '../Refused';
import { settledUser, type Patience } from './settledUser';

export interface Finding {
	patience: Patience;
	/** Owner of the groups to leave, where the wish names none. */
	pushedBy?: string;
}

export interface FoundPerson {
	found: FoundUser;
	person: StatusPerson;
}

/**
 * The one user a wish is about, read so freshly that it may be written; undefined where nobody is found.
 * @throws Refused where several match, StillInTransition where Okta is too long about an earlier change
 */
export async function findPerson(
	hub: OktaClient,
	wish: StatusWish,
	{ patience, pushedBy }: Finding,
): Promise<FoundPerson | undefined> {
	const match = await matchUser(hub, wish.sought, wish.matchBy);
	if (match.situation === 'ambiguous')
		throw new Refused(ambiguousRefusal(wish.name, match.candidates));
	const found =
		match.situation === 'absent' ? undefined : await settledUser(hub, match.found, patience);
	if (!found) return undefined;
	const groups = await groupsToLeave(hub, found.user, wish, pushedBy);
	return { found, person: personOf(found.user, groups) };
}

export function personOf(user: OktaUser, groups: readonly GroupRef[]): StatusPerson {
	const provider = user.credentials?.provider?.type;
	return {
		id: user.id,
		login: loginOf(user),
		status: user.status,
		hasPassword: user.credentials?.password !== undefined,
		federated: provider === 'FEDERATION' || provider === 'SOCIAL',
		profile: user.profile,
		pushedGroups: groups,
	};
}

/** The user's groups that Okta Push Group keeps; only a leaver's are read. */
async function groupsToLeave(
	hub: OktaClient,
	user: OktaUser,
	wish: StatusWish,
	pushedBy: string | undefined,
): Promise<GroupRef[]> {
	const { leavePushedGroups: leave } = wish.leaving;
	const reads = leave && wantsToTakeAccess(wish) && !wantsDeletion(wish);
	if (!reads || user.status === 'DEPROVISIONED') return [];
	const owner = leave.owner ?? pushedBy;
	return (await listGroupsOfUser(hub, user.id)).flatMap(({ id, type, profile }) => {
		const marker = type === 'OKTA_GROUP' ? readMarker(profile, leave.marker) : undefined;
		const ours = marker && (owner === undefined || marker.owner === owner);
		return ours ? [{ id, name: plainText(profile.name) }] : [];
	});
}
