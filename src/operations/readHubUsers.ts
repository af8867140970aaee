import { continuationText } from '../domain/continuation';
import type { OktaClient } from '../okta/client';
import type { OktaUser } from '../okta/users';
import type { Clock } from '../ports';
import type { ImportStore } from './importMemory';
import { ImportSession } from './ImportSession';
import type { ReadTask } from './ImportTask';

export interface ReadResult {
	users: OktaUser[];
	summary: ReadSummary;
	/** Keeps what the next run has to know. To be called when everything else is done. */
	keep(): void;
}

export interface ReadSummary {
	/** Whether everything was read or only what changed. */
	mode: 'full' | 'delta';
	/** Users of the hub read in this call, those known from the run before included. */
	read: number;
	/** Whether a loop has to call again, and with what in ‘Continue From’. */
	hasMore: boolean;
	cursor: string;
}

/** Reads users of the hub: all, only what changed since the last run, or the next batch of either. Writes nothing. */
export async function readHubUsers(
	hub: OktaClient,
	task: ReadTask,
	{ store, clock }: { store: ImportStore; clock: Clock },
): Promise<ReadResult> {
	const session = ImportSession.begin(task, store, clock.now());
	const { place } = session;
	const { phase, counts } = { phase: place.phase, counts: { ...place.counts } };
	const wanted = task.batch?.size ?? task.limit ?? Infinity;
	const users = phase === 'users' ? await session.read(hub, wanted) : [];
	const rest = session.goOn(task.delta ? ['users', 'end'] : ['users']);
	const goesOn = task.batch !== undefined && rest !== undefined;
	return {
		users: users.slice(0, task.limit),
		summary: {
			mode: place.mode.mode,
			read: place.counts.read - counts.read,
			hasMore: goesOn,
			cursor: goesOn ? continuationText(rest) : '',
		},
		keep: () => session.keep(store, { isEnd: !task.batch || phase === 'end' }),
	};
}
