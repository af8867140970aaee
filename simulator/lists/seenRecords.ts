import type { RecordStore } from '../state/RecordStore';

interface Identified {
	readonly id: string;
}

/** Rising ids with others put in between. */
export function* merged(ids: Iterable<string>, extra: string[]): Generator<string> {
	const waiting = extra.sort();
	let next = 0;
	for (const id of ids) {
		for (let other = waiting[next]; other !== undefined && other < id; other = waiting[++next])
			yield other;
		if (waiting[next] === id) next++;
		yield id;
	}
	yield* waiting.slice(next);
}

/** The records in id order after a cursor, as the index shows them now. */
export function* seenRecords<T extends Identified>(
	store: RecordStore<T>,
	now: number,
	after?: string,
): Generator<T> {
	const pending = store.history.pending(now);
	const gone = pending.filter((id) => !store.get(id) && (after === undefined || id > after));
	const ids = gone.length > 0 ? merged(store.ids.after(after), gone) : store.ids.after(after);
	for (const id of ids) {
		const record = store.get(id);
		const seen = pending.length > 0 ? store.history.seen(id, record) : record;
		if (seen) yield seen;
	}
}

/** The records of `ids` as the index shows them, and those that the index has not caught up with. */
export function seenCandidates<T extends Identified>(
	store: RecordStore<T>,
	now: number,
	ids: readonly string[],
	after?: string,
): T[] {
	const all = [...new Set([...ids, ...store.history.pending(now)])].sort();
	return all
		.filter((id) => after === undefined || id > after)
		.flatMap((id) => store.history.seen(id, store.get(id)) ?? []);
}
