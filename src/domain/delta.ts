import { fingerprint } from './fingerprint';

/** What is remembered of an import between two runs. */
export interface DeltaState {
	/** When the last import began, by the hub's own clock (ISO 8601). */
	mark: string;
	/** When the last full compare began, by the clock of the machine, in milliseconds. */
	fullAt: number;
	/** What was handed on of the overlap window: id → mark of the state that was handed on. */
	seen: Readonly<Record<string, string>>;
	/** Ids that failed and are read again although they have not changed. */
	retry: readonly string[];
	/** How many linked people the last full compare saw. */
	linked: number;
}

export interface DeltaSettings {
	/** How far before the last import's beginning to look again, because the search index trails behind. */
	overlapMs: number;
	/** How often everything is compared: deleted people never show in a delta. */
	fullEveryMs: number;
}

export type ImportMode = { mode: 'full' } | { mode: 'delta'; since: string };

/** What one entry of a delta is known by. */
export interface Changed {
	id: string;
	lastUpdated?: string;
}

/** A small fast-growing state would slow n8n down: it is read and saved with every run. */
const SEEN_AT_MOST = 5_000;
const RETRY_AT_MOST = 1_000;

/** Whether to read everything or only what changed since the last import, less the overlap. */
export function modeOf(
	state: DeltaState | undefined,
	{ overlapMs, fullEveryMs }: DeltaSettings,
	now: number,
): ImportMode {
	if (!state || now - state.fullAt >= fullEveryMs) return { mode: 'full' };
	return { mode: 'delta', since: before(state.mark, overlapMs) };
}

/** Two states of a person inside one second share `lastUpdated`, so what was fetched is part of the mark. */
export const stateMark = (entry: Changed): string => fingerprint(entry);

/** Whether the last import handed on exactly this state already. */
export function isRepeated(state: DeltaState | undefined, entry: Changed): boolean {
	return state?.seen[entry.id] === stateMark(entry) && !state.retry.includes(entry.id);
}

/** What an import saw, gathered while it runs. */
export interface ImportSight {
	/** By the clock of the machine, in milliseconds. */
	begunAt: number;
	/** Calls that put something in here. */
	calls: number;
	/** Every entry of the coming overlap window with its mark, whether handed on now or before. */
	seen: Record<string, string>;
	failed: readonly string[];
}

/** Whether the next delta may come upon this entry once more. */
export function isInOverlap(
	entry: Changed,
	mark: string,
	{ overlapMs }: Pick<DeltaSettings, 'overlapMs'>,
): boolean {
	return (entry.lastUpdated ?? '') >= before(mark, overlapMs);
}

/** What an import that came to its end was. */
export interface Ended {
	mode: ImportMode['mode'];
	/** See DeltaState. */
	mark: string;
	linked: number;
}

/**
 * The state after an import that came to its end, or the old one where too many failed to be remembered: then the same
 * window is read again.
 */
export function advance(
	state: DeltaState | undefined,
	sight: ImportSight,
	{ mode, mark, linked }: Ended,
): DeltaState | undefined {
	if (sight.failed.length > RETRY_AT_MOST) return state;
	const full = mode === 'full' || !state;
	return {
		mark,
		fullAt: full ? sight.begunAt : state.fullAt,
		seen: bounded(sight.seen),
		retry: [...sight.failed],
		linked: full ? linked : state.linked,
	};
}

/** What is forgotten here is handed on once more, which is safe. */
function bounded(seen: Record<string, string>): Record<string, string> {
	const entries = Object.entries(seen);
	return entries.length > SEEN_AT_MOST ? Object.fromEntries(entries.slice(-SEEN_AT_MOST)) : seen;
}

function before(time: string, ms: number): string {
	return new Date(Date.parse(time) - ms).toISOString();
}
