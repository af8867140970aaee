import { createOrg, type CreateOrgOptions, type SimulatedOrg } from '../../simulator';
import type { Change } from '../../src/domain/change';
import type { RunOutcome } from '../../src/domain/handover';
import type { WatchState } from '../../src/domain/watchState';
import { watchOrg } from '../../src/operations/watchOrg';
import type { WatchTask } from '../../src/operations/WatchTask';
import { asAdmin, field } from '../simulator/asAdmin';
import { clientOf } from './orgClient';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

export interface TaskWish extends Partial<Omit<WatchTask, 'wish'>> {
	wish?: Partial<WatchTask['wish']>;
}

function watchTask({ wish, ...wanted }: TaskWish = {}): WatchTask {
	return {
		wish: { events: ['userCreated'], appIds: [], groupIds: [], ignoredActors: [], ...wish },
		readFrom: 'automatic',
		limit: 100,
		overlapMs: 5 * MINUTE,
		handover: { repeats: 3, repeatLostWithinMs: 60 * MINUTE },
		...wanted,
	};
}

/** An org that a trigger watches; the outcome of a run is what `outcome` says at the next poll. */
export function watchedOrg(wanted: TaskWish = {}, options: CreateOrgOptions = {}) {
	const org = createOrg({ name: 'spoke', ...options });
	const task = watchTask(wanted);
	const watch = {
		org,
		admin: asAdmin(org),
		task,
		outcome: 'succeeded' as RunOutcome,
		state: undefined as WatchState | undefined,
		gaveUp: 0,
		/** One poll after some time; the changes that were handed on. What is kept goes through JSON as in n8n. */
		poll: async (afterMs = MINUTE): Promise<readonly Change[]> => {
			org.clock.advance(afterMs);
			const { state, handed, gaveUp } = await watchOrg(
				clientOf(org, 'spoke'),
				watch.task,
				{ kept: watch.state, outcomeOf: () => watch.outcome },
				org.clock,
			);
			watch.state = JSON.parse(JSON.stringify(state)) as WatchState;
			watch.gaveUp = gaveUp;
			return handed?.changes ?? [];
		},
		/** Polls until nothing comes any more. */
		drain: async (polls = 20): Promise<Change[]> => {
			const all: Change[] = [];
			for (let poll = 0; poll < polls; poll += 1) all.push(...(await watch.poll()));
			return all;
		},
	};
	return watch;
}

export type Watch = ReturnType<typeof watchedOrg>;

export async function makeUser({ admin }: Watch, login: string): Promise<string> {
	const profile = { login, email: login, firstName: 'A', lastName: 'B' };
	return field(await admin.post('/api/v1/users?activate=true', { profile }), 'id');
}

export async function makeGroup({ admin }: Watch, name: string): Promise<string> {
	return field(await admin.post('/api/v1/groups', { profile: { name } }), 'id');
}

/** What was told, short: `userCreated ada@x.example`. */
export const told = (changes: readonly Change[]): string[] =>
	changes.map(({ event, user, group, app, membership }) =>
		[event, membership, user?.name, group?.name, app?.name].filter(Boolean).join(' '),
	);

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** People who came into the org at one moment, e.g. by an import; nobody is told. */
export function importPeople(org: SimulatedOrg, count: number, from = 0): void {
	org.seed({
		users: numbers(count).map((at) => ({ profile: { login: `person${at + from}@x.example` } })),
	});
}

/** The admin roles of whoever watches, from now on. */
export function withRoles({ org }: Watch, roles: string[]): void {
	const { tokens } = org.org.state;
	const token = tokens.get(org.token);
	if (token) tokens.set(org.token, { ...token, roles });
}
