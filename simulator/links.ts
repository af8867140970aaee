/** Parameters that a list's own links do not repeat (recorded: `sortOrder` is dropped). */
const NOT_REPEATED = ['after', 'limit', 'sortOrder'];

function url(base: string, path: string, parameters: Array<[string, string]>): string {
	// Recorded: blanks are written `+`, the rest in percent.
	return `${base}${path}?${new URLSearchParams(parameters).toString()}`;
}

export interface PageLinks {
	baseUrl: string;
	/** Path with its query, as sent. */
	target: string;
	limit: number;
	/** The cursor of the next page; undefined on the last. */
	after?: string;
}

/**
 * The `Link` header of a page, one line each: `self` repeats the request with the limit filled in, `next` adds the
 * cursor (recorded: users, groups and members).
 */
export function pageLinks({ baseUrl, target, limit, after }: PageLinks): string[] {
	const [path = '', search = ''] = target.split('?', 2);
	const query = new URLSearchParams(search);
	const cursor = query.get('after');
	const rest = [...query].filter(([name]) => !NOT_REPEATED.includes(name));
	const line = (from: string | null, rel: string) => {
		const start: Array<[string, string]> = from === null ? [] : [['after', from]];
		return `<${url(baseUrl, path, [...start, ['limit', String(limit)], ...rest])}>; rel="${rel}"`;
	};
	return [line(cursor, 'self'), ...(after === undefined ? [] : [line(after, 'next')])];
}
