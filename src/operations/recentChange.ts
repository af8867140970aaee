import { inTimeOrder, wantsGroups, wantsUsers, type Change } from '../domain/change';
import { changeOf, eventTypesOf } from '../domain/logChanges';
import {
	groupChanges,
	userChanges,
	type GroupSight,
	type UserSight,
} from '../domain/searchChanges';
import type { WatchWay } from '../domain/watchState';
import type { OktaClient } from '../okta/client';
import { readNewestEntries } from '../okta/systemLog';
import type { Clock } from '../ports';
import { Refused } from './Refused';
import type { WatchTask } from './WatchTask';
import { chooseWay } from './watchWays';

/**
 * The newest change there is, to build a workflow with; nothing is remembered of it.
 * @throws Refused where nothing of the wanted kind happened lately
 */
export async function recentChange(
	client: OktaClient,
	task: WatchTask,
	clock: Clock,
): Promise<{ change: Change; way: WatchWay }> {
	const { way } = await chooseWay(client, task, clock);
	const found =
		way === 'systemLog' ? await newestLogged(client, task) : await newestFound(client, task);
	// Both ways tell the newest first; of equal times the first told is the newest.
	const change = inTimeOrder(found.reverse()).at(-1);
	if (change) return { change, way };
	throw new Refused({
		code: 'NOTHING_RECENT',
		message: `Nothing of what ‘Events’ names happened in the ${client.org.role} lately`,
		remedy:
			'Make such a change in Okta and try again. A published workflow needs no example: it waits for the next change.',
		facts: { org: client.org.role },
	});
}

const LONG_AGO = '1970-01-01T00:00:00.000Z';
const NEVER = '9999-12-31T00:00:00.000Z';

async function newestLogged(client: OktaClient, { wish }: WatchTask): Promise<Change[]> {
	const entries = await readNewestEntries(client, eventTypesOf(wish));
	return entries.flatMap((entry) => changeOf(entry, wish) ?? []);
}

/** Everything counts as changed since long ago, so the newest user or group is an example of what is wanted. */
async function newestFound(client: OktaClient, { wish }: WatchTask): Promise<Change[]> {
	const since = { from: LONG_AGO, steady: NEVER };
	const users = wantsUsers(wish) ? await newest<UserSight>(client, 'users') : [];
	const groups = wantsGroups(wish) ? await newest<GroupSight>(client, 'groups') : [];
	return [
		...users.flatMap((user) => userChanges(user, since, wish)),
		...groups.flatMap((group) => groupChanges(group, since, wish)),
	];
}

async function newest<T>(client: OktaClient, things: 'users' | 'groups'): Promise<T[]> {
	const { items } = await client.page<T>({
		method: 'GET',
		path: `/api/v1/${things}`,
		query: {
			search: `lastUpdated gt "${LONG_AGO}"`,
			sortBy: 'lastUpdated',
			sortOrder: 'desc',
			limit: 20,
		},
		doing: `look for the ${things} that changed last`,
	});
	return items;
}
