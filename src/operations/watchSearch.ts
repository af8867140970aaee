import { wantsGroups, wantsUsers, type Change, type ChangeWish } from '../domain/change';
import type { ChangeStream } from '../domain/changeStream';
import {
	groupChanges,
	seenGroup,
	seenUser,
	userChanges,
	type GroupSight,
	type UserSight,
} from '../domain/searchChanges';
import { readChangedGroups, readChangedUsers, type ChangedBetween } from '../okta/changedThings';
import type { OktaClient, OktaPage } from '../okta/client';
import { PageTrail } from '../okta/pageTrail';
import { readStream, type StreamSource, type StreamWish } from './readStream';

export interface Streams {
	users: ChangeStream;
	groups: ChangeStream;
}

/** Reads by search what changed. What nobody wants to hear of is moved along without being read. */
export async function watchSearch(
	client: OktaClient,
	{ users, groups }: Streams,
	wish: ChangeWish,
	how: StreamWish,
): Promise<Streams & { changes: Change[] }> {
	const userRead = wantsUsers(wish)
		? await readStream(usersOf(client, wish), users, how)
		: { stream: users, changes: [] };
	const groupRead = wantsGroups(wish)
		? await readStream(groupsOf(client, wish), groups, how)
		: { stream: groups, changes: [] };
	return {
		users: wantsUsers(wish) ? userRead.stream : movedTo(users, groupRead.stream),
		groups: wantsGroups(wish) ? groupRead.stream : movedTo(groups, userRead.stream),
		changes: [...userRead.changes, ...groupRead.changes],
	};
}

const movedTo = (stream: ChangeStream, { settled }: ChangeStream): ChangeStream => ({
	...stream,
	settled,
	window: undefined,
});

function usersOf(client: OktaClient, wish: ChangeWish): StreamSource<UserSight> {
	return {
		page: watched(client, 'users', readChangedUsers),
		changesOf: (user, since) => userChanges(user, since, wish),
		seenOf: seenUser,
	};
}

function groupsOf(client: OktaClient, wish: ChangeWish): StreamSource<GroupSight> {
	return {
		page: watched(client, 'groups', readChangedGroups),
		changesOf: (group, since) => groupChanges(group, since, wish),
		seenOf: seenGroup,
	};
}

/** A list that does not come to an end is refused; every list that is begun anew is a list of its own. */
function watched<T extends { id: string }>(
	client: OktaClient,
	things: string,
	read: (
		client: OktaClient,
		between: ChangedBetween,
		next?: string,
	) => Promise<OktaPage<T> | undefined>,
): StreamSource<T>['page'] {
	const trail = new PageTrail(client, `look for ${things} that changed`);
	return async (between, next) => {
		if (next === undefined) trail.begin();
		const page = await read(client, between, next);
		return page && trail.passed(page);
	};
}
