import { readContinuation, type Continuation } from '../domain/continuation';
import {
	advance,
	isInOverlap,
	isRepeated,
	modeOf,
	stateMark,
	type DeltaState,
	type ImportSight,
} from '../domain/delta';
import { fingerprint } from '../domain/fingerprint';
import type { OktaClient } from '../okta/client';
import type { OktaUser } from '../okta/users';
import { recall, remember, type ImportRecord, type ImportStore } from './importMemory';
import type { ReadTask } from './ImportTask';
import { HubReader } from './HubReader';
import { Refused } from './Refused';

/** What an import remembers and where it is, from the call that begins or continues it to the one that ends it. */
export class ImportSession {
	private constructor(
		private readonly task: ReadTask,
		readonly place: Continuation,
		readonly record: ImportRecord,
		private readonly sight: ImportSight,
		private readonly now: number,
	) {}

	/**
	 * Begins an import, or goes on where the batch before ended.
	 * @throws Refused where the continuation is not one of this import
	 */
	static begin(task: ReadTask, store: ImportStore, now: number): ImportSession {
		const importMark = fingerprint(task.identity);
		const read = readContinuation(task.batch?.from ?? '', importMark);
		if ('refusal' in read) throw new Refused(read.refusal);
		const record = recall(store, importMark);
		const place = read.continuation ?? start(task, importMark, record.state, now);
		const sight = { begunAt: place.begunAt, calls: 0, seen: {}, failed: [] };
		const { pending } = record;
		const goesOn = read.continuation && pending?.begunAt === place.begunAt;
		return new ImportSession(task, place, record, goesOn ? pending : sight, now);
	}

	/** The state of the import before this one; undefined where this one compares everything. */
	get before(): DeltaState | undefined {
		return this.place.mode.mode === 'delta' ? this.record.state : undefined;
	}

	/** Whether the present phase has read everything. */
	get isReadThrough(): boolean {
		return this.place.ranges.length === 0 && this.place.members === undefined;
	}

	/** Reads about so many users; those that the import before handed on already are left out. */
	async read(hub: OktaClient, wanted: number): Promise<OktaUser[]> {
		const users: OktaUser[] = [];
		const reader = new HubReader(hub, this.task, this.place);
		await reader.read(wanted, this.before, (page) => {
			for (const user of page) if (this.isNews(user)) users.push(user);
		});
		return users;
	}

	/** Somebody for whom nothing could be done is read again by the next import, changed or not. */
	noteFailed(hubIds: readonly string[]): void {
		this.sight.failed = [...this.sight.failed, ...hubIds];
	}

	/** The next of these phases once the present one has read everything; undefined after the last. */
	goOn(phases: ReadonlyArray<Continuation['phase']>): Continuation | undefined {
		const next = { ...this.place, calls: this.place.calls + 1 };
		if (!this.isReadThrough) return next;
		const phase = phases[phases.indexOf(this.place.phase) + 1];
		return phase && { ...next, phase, ranges: phase === 'end' ? [] : [{}] };
	}

	/** Keeps what the next call has to know. Called last, when everything that is to be handed on is there. */
	keep(
		store: ImportStore,
		{ isEnd, swings }: { isEnd: boolean; swings?: ImportRecord['swings'] },
	): void {
		if (!this.task.remembers || (!this.task.delta && !swings)) return;
		const sight = { ...this.sight, calls: this.sight.calls + 1 };
		remember(store, this.place.import, {
			state: isEnd ? this.advanced(sight) : this.record.state,
			pending: isEnd ? undefined : sight,
			swings: swings ?? this.record.swings,
			usedAt: this.now,
		});
	}

	/** Only an import that was seen from its first call to its last says what the next one may leave out. */
	private advanced(sight: ImportSight): DeltaState | undefined {
		const { mark, calls, mode, counts } = this.place;
		const { delta, limit } = this.task;
		const isWhole = sight.calls === calls + 1 && limit === undefined;
		if (!delta || !mark || !isWhole) return this.record.state;
		return advance(this.record.state, sight, { mode: mode.mode, mark, linked: counts.linked });
	}

	private isNews(user: OktaUser): boolean {
		const { delta } = this.task;
		if (!delta) return true;
		if (!this.place.mark || isInOverlap(user, this.place.mark, delta))
			this.sight.seen[user.id] = stateMark(user);
		return !isRepeated(this.before, user);
	}
}

function start(
	{ delta, scope }: ReadTask,
	importMark: string,
	state: DeltaState | undefined,
	now: number,
): Continuation {
	return {
		phase: 'users',
		import: importMark,
		begunAt: now,
		calls: 0,
		mode: delta ? modeOf(state, delta, now) : { mode: 'full' },
		ranges: scope.by === 'group' ? [] : [{}],
		...(scope.by === 'group' ? { members: {} } : {}),
		counts: { read: 0, linked: 0, leaving: 0 },
	};
}
