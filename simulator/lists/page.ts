/** One page of a list, and whether there is more. */
export interface Page<T> {
	items: T[];
	more: boolean;
}

/** The first `limit` of `items`, looking no further than needed. */
export function takePage<T>(items: Iterable<T>, limit: number): Page<T> {
	const page: T[] = [];
	for (const item of items) {
		if (page.length === limit) return { items: page, more: true };
		page.push(item);
	}
	return { items: page, more: false };
}
