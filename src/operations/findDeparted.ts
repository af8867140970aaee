import type { OpenRange } from '../domain/idRange';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { readUser, type OktaUser } from '../okta/users';
import { usersById } from '../okta/usersById';
import { fieldsOf } from '../okta/userQuery';
import { hasAttribute } from '../okta/userSearch';
import { OrgOrder } from './OrgOrder';
import { readSideBySide } from './readSideBySide';

/** A user of the spoke whose hub user no longer exists. */
export interface Departed {
	user: OktaUser;
	hubId: string;
}

export interface DepartedFound {
	departed: Departed[];
	/** What is still to be looked at. */
	ranges: OpenRange[];
}

/**
 * Looks at about `wanted` linked users of the spoke and finds those whom the hub has deleted, which no list of the
 * hub's users can show. Whom the search index does not show is read by id, so that no lag takes access away.
 */
export async function findDeparted(
	{ hub, spoke }: { hub: OktaClient; spoke: OktaClient },
	link: string,
	start: readonly OpenRange[],
	wanted: number,
): Promise<DepartedFound> {
	const users: OktaUser[] = [];
	const ranges = await readSideBySide({
		client: spoke,
		query: {
			search: hasAttribute(link),
			fields: fieldsOf(['login', link]),
			doing: 'read the spoke’s linked users',
		},
		ranges: start,
		order: new OrgOrder(spoke),
		atOnce: 1,
		wanted,
		take: (page) => {
			for (const user of page) users.push(user);
		},
	});
	const linked = users.map((user) => ({ user, hubId: String(user.profile[link]) }));
	return { departed: await withoutHubUser(hub, linked), ranges };
}

async function withoutHubUser(hub: OktaClient, linked: readonly Departed[]): Promise<Departed[]> {
	const there = new Set<string>();
	const ids = linked.map(({ hubId }) => hubId);
	for await (const page of usersById(hub, ids, 'id')) for (const { id } of page) there.add(id);
	const departed: Departed[] = [];
	for (const entry of linked.filter(({ hubId }) => !there.has(hubId)))
		if (await isDeleted(hub, entry.hubId)) departed.push(entry);
	return departed;
}

/** Read by id, which is at once consistent with the last write (Okta API reference, Users). */
async function isDeleted(hub: OktaClient, hubId: string): Promise<boolean> {
	return (await readUser(hub, hubId).catch(absentWhen(NotFound))) === undefined;
}
