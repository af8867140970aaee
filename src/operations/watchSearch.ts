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
import { readChangedGroups, readChangedUsers } from '../okta/changedThings';
import type { OktaClient } from '../okta/client';
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

const usersOf = (client: OktaClient, wish: ChangeWish): StreamSource<UserSight> => ({
	page: async (between, next) => await readChangedUsers(client, between, next),
	changesOf: (user, since) => userChanges(user, since, wish),
	seenOf: seenUser,
});

const groupsOf = (client: OktaClient, wish: ChangeWish): StreamSource<GroupSight> => ({
	page: async (between, next) => await readChangedGroups(client, between, next),
	changesOf: (group, since) => groupChanges(group, since, wish),
	seenOf: seenGroup,
});
