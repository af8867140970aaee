type Key = string | number;

function keyOf(value: unknown): Key | undefined {
	if (typeof value === 'string') return value.toLowerCase();
	if (typeof value === 'number') return value;
	return value === undefined || value === null ? undefined : String(value);
}

function compareKeys(a: Key | undefined, b: Key | undefined): number {
	if (a === b) return 0;
	if (a === undefined) return 1;
	if (b === undefined) return -1;
	return a < b ? -1 : 1;
}

/** Items by a value, ascending unless told; those without a value come last, equal ones by id. */
export function sortedBy<T extends { readonly id: string }>(
	items: Iterable<T>,
	valueOf: (item: T) => unknown,
	descending: boolean,
): T[] {
	const direction = descending ? -1 : 1;
	return [...items]
		.map((item) => ({ item, key: keyOf(valueOf(item)) }))
		.sort((a, b) => {
			const order = compareKeys(a.key, b.key);
			return (order === 0 ? compareKeys(a.item.id, b.item.id) : order) * direction;
		})
		.map(({ item }) => item);
}

/** What follows the item with this id; everything without a cursor, nothing when the item is gone. */
export function afterId<T extends { readonly id: string }>(
	items: T[],
	id: string | undefined,
): T[] {
	if (id === undefined) return items;
	const at = items.findIndex((item) => item.id === id);
	return at < 0 ? [] : items.slice(at + 1);
}
