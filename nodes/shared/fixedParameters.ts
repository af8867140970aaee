import type { IExecuteFunctions } from 'n8n-workflow';

type Read = IExecuteFunctions['getNodeParameter'];

/**
 * The context of a run whose fields without an expression are read once, not once for each item: n8n copies, casts and
 * checks a field at every reading, which for 10,000 items takes longer than the calls to Okta do.
 *
 * What is read may be shared by all items, so nobody may change it.
 */
export function fixedParameters(context: IExecuteFunctions): IExecuteFunctions {
	const node = context.getNode();
	const isFixed = once((name) =>
		hasNoExpression(node.parameters[name.split(/[.[]/, 1)[0] ?? name]),
	);
	const known = new Map<string, unknown>();
	const readings: Readings = { ofItems: 0, shared: new Map() };
	const read = (name: string, item: number, ...more: unknown[]): unknown => {
		if (!isFixed(name)) {
			readings.ofItems += 1;
			return (context.getNodeParameter as Ask).call(context, name, item, ...more);
		}
		const key = more.length === 0 ? name : `${name} ${JSON.stringify(more)}`;
		if (!known.has(key))
			known.set(key, (context.getNodeParameter as Ask).call(context, name, item, ...more));
		return known.get(key);
	};
	const fixed = Object.create(context, {
		getNode: { value: () => node },
		getNodeParameter: { value: read as Read },
	}) as IExecuteFunctions;
	readingsOf.set(fixed, readings);
	return fixed;
}

/**
 * What several fields together say, read once where none of them has an expression. May be shared by all items, so
 * nobody may change it.
 * @param read reads nothing of an item but its fields; the same function every time
 */
export function readOnce<T>(
	context: IExecuteFunctions,
	item: number,
	read: (context: IExecuteFunctions, item: number) => T,
): T {
	const readings = readingsOf.get(context);
	if (!readings) return read(context, item);
	if (readings.shared.has(read)) return readings.shared.get(read) as T;
	const before = readings.ofItems;
	const value = read(context, item);
	if (readings.ofItems === before) readings.shared.set(read, value);
	return value;
}

interface Readings {
	/** How many readings were made for one item alone. */
	ofItems: number;
	/** What all items share, by the function that reads it. */
	shared: Map<unknown, unknown>;
}

const readingsOf = new WeakMap<IExecuteFunctions, Readings>();

type Ask = (name: string, item: number, ...more: unknown[]) => unknown;

function once(judge: (name: string) => boolean): (name: string) => boolean {
	const judged = new Map<string, boolean>();
	return (name) => {
		const known = judged.get(name) ?? judge(name);
		judged.set(name, known);
		return known;
	};
}

/**
 * n8n takes a text that begins with `=` for an expression, however deep in a field it is. A field that the node does not
 * have, because the panel does not show it, has none.
 */
function hasNoExpression(value: unknown): boolean {
	if (typeof value === 'string') return !value.startsWith('=');
	return typeof value !== 'object' || value === null || Object.values(value).every(hasNoExpression);
}
