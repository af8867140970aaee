import type { RecordStore } from '../state/RecordStore';
import { takePage, type Page } from './page';
import { afterCursor, cursorOf, rank, type Ranked } from './sorted';

interface Remembered {
	version: number;
	key: string;
	ranked: readonly Ranked[];
}

interface Identified {
	readonly id: string;
}

/** A sorted list of records, and how to make it when it is not remembered. */
export interface SortedSearch<T extends Identified> {
	store: RecordStore<T>;
	/** Names this list among others of the store. */
	key: string;
	descending: boolean;
	find(): Iterable<T>;
	valueOf(record: T): unknown;
}

const memory = new WeakMap<object, Remembered>();

// Remembered until any record changes: whoever turns the pages of 100,000 users, or asks again and again for the newest
// one, pays for one sort. An index that trails changes by itself and is not remembered.
function rankedOf<T extends Identified>(search: SortedSearch<T>): readonly Ranked[] {
	const { store, descending } = search;
	const key = `${search.key} ${String(descending)}`;
	const known = memory.get(store);
	if (known?.key === key && known.version === store.version) return known.ranked;
	const ranked = rank(search.find(), (record) => search.valueOf(record), descending);
	if (store.history.keepMs === 0) memory.set(store, { version: store.version, key, ranked });
	return ranked;
}

/** One page of a sorted list, and the cursor of the next. */
export function sortedPage<T extends Identified>(
	search: SortedSearch<T>,
	cursor: string | null,
	limit: number,
): Page<T> & { after?: string } {
	const { store, descending } = search;
	const rest = afterCursor(rankedOf(search), cursor, descending);
	const { items, more } = takePage(rest, limit);
	const last = items[items.length - 1];
	return {
		items: items.flatMap(({ id }) => store.history.seen(id, store.get(id)) ?? []),
		more,
		...(more && last ? { after: cursorOf(last) } : {}),
	};
}

/** What `sortBy` and `sortOrder` of a request say; undefined without `sortBy`. */
export function sortingOf(
	query: URLSearchParams,
): { sortBy: string; descending: boolean } | undefined {
	const sortBy = query.get('sortBy');
	if (sortBy === null) return undefined;
	return { sortBy, descending: query.get('sortOrder')?.toLowerCase().startsWith('desc') ?? false };
}
