import { mapToHub, type SpokeMapping } from '../domain/spokeMapping';
import type { UserWish } from '../domain/userWish';
import { readAppUser } from '../okta/appUsers';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { readUser } from '../okta/users';
import type { ProvisionTask } from './ProvisionTask';
import { schemaReader } from './schemaReader';

export interface SpokePersonWish extends Omit<ProvisionTask, 'wish'> {
	wish: Omit<UserWish, 'login' | 'profile'>;
	/** Id or login in the spoke. */
	spokeUser: string;
	mapping: SpokeMapping;
	/** The Org2Org app whose assignment may remember the hub user. */
	linkAppId?: string;
}

/** Reads a user of the spoke and makes a task for the hub of it. */
export async function spokePerson(
	{ hub, spoke }: { hub: OktaClient; spoke: OktaClient },
	{ wish, spokeUser, mapping, linkAppId, ...task }: SpokePersonWish,
): Promise<ProvisionTask> {
	const { user } = await readUser(spoke, spokeUser);
	const schema = await schemaReader(hub)(wish.userTypeId);
	const profile = mapToHub(user.profile, mapping, schema);
	const link = linkAppId
		? await readAppUser(spoke, linkAppId, user.id).catch(absentWhen(NotFound))
		: undefined;
	return {
		...task,
		wish: {
			...wish,
			profile,
			login: String(profile.login ?? ''),
			hubId: link?.externalId ?? wish.hubId,
		},
	};
}
