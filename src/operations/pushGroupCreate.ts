import { readMarker, sameSource } from '../domain/groupMarker';
import { nameTaken } from '../domain/groupRefusals';
import { nameOf } from '../domain/groupTarget';
import type { GroupWish } from '../domain/groupWish';
import type { Profile } from '../domain/profile';
import type { OktaClient } from '../okta/client';
import { AlreadyExists, OktaUnavailable } from '../okta/failures/answerFailures';
import { TransportFailed } from '../okta/failures/TransportFailed';
import { createGroup } from '../okta/groups';
import { findTarget } from './pushGroupTarget';
import { Refused } from './Refused';

const ATTEMPTS = 3;

/**
 * Creates a hub group at most once and answers with its id. Group names are unique in Okta, so a create whose answer
 * was lost may be sent again: the second one is refused if the first took effect, and the group is found by its marker.
 * @throws Refused where another group has the name by now
 */
export async function createGroupOnce(
	hub: OktaClient,
	wish: GroupWish,
	profile: Profile,
): Promise<{ id: string; warnings: string[] }> {
	for (let attempt = 1; ; attempt += 1) {
		const result = await createGroup(hub, profile).catch(uncertain);
		if (!(result instanceof Error)) return { id: result.id, warnings: [] };
		const found = await findOurs(hub, wish);
		if (found) return { id: found, warnings: [LOST] };
		if (result instanceof AlreadyExists) throw new Refused(nameTaken(wish));
		if (attempt === ATTEMPTS) throw result;
	}
}

const LOST =
	'The answer to the create was lost on its way; the group was found in the hub afterwards.';

async function findOurs(hub: OktaClient, wish: GroupWish): Promise<string | undefined> {
	const { search } = await findTarget(hub, wish);
	return search.candidates.find((group) => {
		const marker = readMarker(group.profile, wish.policy.marker);
		return marker && sameSource(marker, wish.source) && nameOf(group) === wish.hubName;
	})?.id;
}

/** Whether the create took effect cannot be told from these, or it did for somebody; every other failure means it did not. */
function uncertain(failure: unknown): AlreadyExists | OktaUnavailable | TransportFailed {
	if (failure instanceof AlreadyExists || failure instanceof OktaUnavailable) return failure;
	if (failure instanceof TransportFailed && failure.mayHaveTakenEffect) return failure;
	throw failure;
}
