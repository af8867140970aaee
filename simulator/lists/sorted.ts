type Key = string | number;

/** An item's place in a sorted list. */
export interface Ranked {
	readonly id: string;
	readonly key: Key | undefined;
}

interface Identified {
	readonly id: string;
}

function keyOf(value: unknown): Key | undefined {
	if (typeof value === 'string') return value.toLowerCase();
	if (typeof value === 'number') return value;
	return value === undefined || value === null ? undefined : String(value);
}

// Those without a value come last, equal ones by id.
function compare(a: Ranked, b: Ranked): number {
	if (a.key === b.key) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
	if (a.key === undefined) return 1;
	if (b.key === undefined) return -1;
	return a.key < b.key ? -1 : 1;
}

/** The items of a list by a value, ascending unless told. */
export function rank<T extends Identified>(
	items: Iterable<T>,
	valueOf: (item: T) => unknown,
	descending: boolean,
): Ranked[] {
	const ranked = [...items].map((item) => ({ id: item.id, key: keyOf(valueOf(item)) }));
	return ranked.sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** Where the next page begins: after this value and id, wherever the item itself has gone meanwhile. */
export function cursorOf({ id, key }: Ranked): string {
	return Buffer.from(JSON.stringify([id, key])).toString('base64url');
}

function fromCursor(cursor: string): Ranked | undefined {
	try {
		const [id, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, Key?];
		return { id, key: key ?? undefined };
	} catch {
		return undefined;
	}
}

/** What follows a cursor; everything without one. */
export function afterCursor(
	ranked: readonly Ranked[],
	cursor: string | null,
	descending: boolean,
): readonly Ranked[] {
	const last = cursor === null ? undefined : fromCursor(cursor);
	if (!last) return ranked;
	const isAfter = (each: Ranked) =>
		descending ? compare(each, last) < 0 : compare(each, last) > 0;
	const at = ranked.findIndex(isAfter);
	return at < 0 ? [] : ranked.slice(at);
}
