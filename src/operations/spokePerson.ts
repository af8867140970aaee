import { plainText } from '../domain/plainText';
import { mapToHub, type SpokeMapping } from '../domain/spokeMapping';
import type { UserWish } from '../domain/userWish';
import { readAppUser } from '../okta/appUsers';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { findUserByLogin, readUser, type OktaUser } from '../okta/users';
import type { ProvisionTask } from './ProvisionTask';
import { Refused } from './Refused';
import type { schemaReader } from './schemaReader';

export interface SpokePersonWish extends Omit<ProvisionTask, 'wish'> {
	wish: Omit<UserWish, 'login' | 'profile'>;
	/** Id or login in the spoke. */
	spokeUser: string;
	mapping: SpokeMapping;
	/** The Org2Org app whose assignment may remember the hub user. */
	linkAppId?: string;
}

/**
 * Reads a user of the spoke and makes a task for the hub of it.
 * @throws Refused where the spoke has no such user
 */
export async function spokePerson(
	spoke: OktaClient,
	{ wish, spokeUser, mapping, linkAppId, ...task }: SpokePersonWish,
	schemaFor: ReturnType<typeof schemaReader>,
): Promise<ProvisionTask> {
	const user = await findSpokeUser(spoke, spokeUser);
	const profile = mapToHub(user.profile, mapping, await schemaFor(wish.userTypeId));
	const link = linkAppId
		? await readAppUser(spoke, linkAppId, user.id).catch(absentWhen(NotFound))
		: undefined;
	return {
		...task,
		wish: {
			...wish,
			profile,
			login: plainText(profile.login),
			hubId: link?.externalId ?? wish.hubId,
		},
	};
}

/** A login with one of these cannot travel in a path, and no id has one. */
const NOT_IN_A_PATH = /[/?\\]/;

async function findSpokeUser(spoke: OktaClient, named: string): Promise<OktaUser> {
	const found =
		named === ''
			? undefined
			: NOT_IN_A_PATH.test(named)
				? await findUserByLogin(spoke, named)
				: await readUser(spoke, named).catch(absentWhen(NotFound));
	if (found) return found.user;
	throw new Refused({
		code: 'SPOKE_USER_NOT_FOUND',
		message: named === '' ? 'No spoke user is chosen' : `The spoke has no user ${named}`,
		remedy:
			'Choose the person from the list, or give an ID or a login that the spoke has. A role that covers only some users hides the others.',
	});
}
