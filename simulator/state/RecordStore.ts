import { AttributeIndex } from './AttributeIndex';
import { History } from './History';
import { SortedIds } from './SortedIds';

/** The keys under which an object is found by `attribute`; several for an array. */
export type KeysOf<T> = (attribute: string, record: T) => readonly unknown[];

/**
 * Records by id, in id order, with equality indexes that are built when first asked for and kept from then on, and with
 * the past as the search index may still show it.
 */
export class RecordStore<T extends { readonly id: string }> {
	readonly ids = new SortedIds();
	readonly history = new History<T>();
	/** Rises with every change, so that whoever caches can tell. */
	version = 0;
	private readonly records = new Map<string, T>();
	private readonly indexes = new Map<string, AttributeIndex>();

	constructor(private readonly keysOf: KeysOf<T>) {}

	get size(): number {
		return this.records.size;
	}

	get(id: string): T | undefined {
		return this.records.get(id);
	}

	values(): IterableIterator<T> {
		return this.records.values();
	}

	put(record: T, at: number): void {
		const before = this.records.get(record.id);
		this.version++;
		this.history.note(record.id, before, at);
		this.records.set(record.id, record);
		if (!before) this.ids.add(record.id);
		this.reindex(before, record);
	}

	delete(id: string, at: number): void {
		const before = this.records.get(id);
		if (!before) return;
		this.version++;
		this.history.note(id, before, at);
		this.records.delete(id);
		this.ids.delete(id);
		this.reindex(before, undefined);
	}

	/** The ids that have this value now; the first call for an attribute reads everything once. */
	find(attribute: string, key: unknown): string[] {
		return this.index(attribute).find(key);
	}

	private index(attribute: string): AttributeIndex {
		const known = this.indexes.get(attribute);
		if (known) return known;
		const index = new AttributeIndex();
		for (const record of this.records.values())
			for (const key of this.keysOf(attribute, record)) index.add(key, record.id);
		this.indexes.set(attribute, index);
		return index;
	}

	private reindex(before: T | undefined, after: T | undefined): void {
		for (const [attribute, index] of this.indexes) {
			const old = before ? this.keysOf(attribute, before) : [];
			const now = after ? this.keysOf(attribute, after) : [];
			if (old.length === 1 && now.length === 1 && old[0] === now[0]) continue;
			for (const key of old) if (before) index.delete(key, before.id);
			for (const key of now) if (after) index.add(key, after.id);
		}
	}
}
