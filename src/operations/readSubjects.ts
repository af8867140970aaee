import type { Change } from '../domain/change';
import type { SubjectGroup, Subjects, SubjectUser } from '../domain/changeItem';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { readGroup } from '../okta/groups';
import { readUser } from '../okta/users';
import { inLanes } from './inLanes';
import { throwFirstFailure } from './throwFirstFailure';

/** Reads under way at once: enough to hide their latency, few beside Okta's limit of calls at the same time. */
const READS_AT_ONCE = 10;

/**
 * The users and groups that changes are about, each read once and by id, so that they are as they are now and not as
 * an index shows them.
 */
export async function readSubjects(
	client: OktaClient,
	changes: readonly Change[],
): Promise<Subjects[]> {
	const users = await readEach(idsOf(changes, 'user'), async (id) => await user(client, id));
	const groups = await readEach(idsOf(changes, 'group'), async (id) => await group(client, id));
	return changes.map((change) => ({
		user: users.get(change.user?.id ?? ''),
		group: groups.get(change.group?.id ?? ''),
	}));
}

function idsOf(changes: readonly Change[], kind: 'user' | 'group'): string[] {
	return [...new Set(changes.flatMap((change) => change[kind]?.id ?? []))];
}

async function readEach<T>(
	ids: readonly string[],
	read: (id: string) => Promise<T | undefined>,
): Promise<Map<string, T>> {
	const found = new Map<string, T>();
	const results = await inLanes(ids.length, {
		concurrency: READS_AT_ONCE,
		stopOnFailure: true,
		laneOf: String,
		run: async (index) => {
			const id = ids[index] ?? '';
			const thing = await read(id);
			if (thing) found.set(id, thing);
		},
	});
	throwFirstFailure(results);
	return found;
}

async function user(client: OktaClient, id: string): Promise<SubjectUser | undefined> {
	return (await readUser(client, id).catch(absentWhen(NotFound)))?.user;
}

async function group(client: OktaClient, id: string): Promise<SubjectGroup | undefined> {
	return await readGroup(client, id).catch(absentWhen(NotFound));
}
