import type { DeltaState, ImportSight } from '../domain/delta';
import type { Swings } from '../domain/pingPong';

/**
 * What is kept for one import between runs. n8n keeps it with the workflow, after every production run and even after
 * one in which a later node failed (n8n 2.41.1, `workflowExecuteAfter`), never after a manual one.
 */
export interface ImportRecord {
	state?: DeltaState;
	/** What batches of an import under way have seen so far. */
	pending?: ImportSight;
	swings: Swings;
	/** When it was last used, in milliseconds. */
	usedAt: number;
}

/** The part of a store that belongs to one node; plain JSON. */
export type ImportStore = Record<string, unknown>;

/** Settings that are changed leave their old record behind; more than these would only weigh on every run. */
const RECORDS_AT_MOST = 10;

export function recall(store: ImportStore, importMark: string): ImportRecord {
	const record = recordsOf(store)[importMark];
	return isRecord(record) ? { ...record } : { swings: {}, usedAt: 0 };
}

/** Replaces one record; a store that watches its members sees one change. */
export function remember(store: ImportStore, importMark: string, record: ImportRecord): void {
	const others = Object.entries(recordsOf(store))
		.filter(
			(entry): entry is [string, ImportRecord] => entry[0] !== importMark && isRecord(entry[1]),
		)
		.sort(([, one], [, other]) => other.usedAt - one.usedAt)
		.slice(0, RECORDS_AT_MOST - 1);
	store.imports = { ...Object.fromEntries(others), [importMark]: record };
}

function recordsOf(store: ImportStore): Record<string, unknown> {
	const { imports } = store;
	return typeof imports === 'object' && imports !== null
		? (imports as Record<string, unknown>)
		: {};
}

function isRecord(value: unknown): value is ImportRecord {
	return typeof value === 'object' && value !== null && 'swings' in value && 'usedAt' in value;
}
