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
	const read = (name: string, item: number, ...more: unknown[]): unknown => {
		if (!isFixed(name)) return (context.getNodeParameter as Ask).call(context, name, item, ...more);
		const key = more.length === 0 ? name : `${name} ${JSON.stringify(more)}`;
		if (!known.has(key))
			known.set(key, (context.getNodeParameter as Ask).call(context, name, item, ...more));
		return known.get(key);
	};
	return Object.create(context, {
		getNode: { value: () => node },
		getNodeParameter: { value: read as Read },
	}) as IExecuteFunctions;
}

type Ask = (name: string, item: number, ...more: unknown[]) => unknown;

function once(judge: (name: string) => boolean): (name: string) => boolean {
	const judged = new Map<string, boolean>();
	return (name) => {
		const known = judged.get(name) ?? judge(name);
		judged.set(name, known);
		return known;
	};
}

/** n8n takes a text that begins with `=` for an expression, however deep in a field it is. */
function hasNoExpression(value: unknown): boolean {
	if (typeof value === 'string') return !value.startsWith('=');
	if (typeof value !== 'object' || value === null) return value !== undefined;
	return Object.values(value).every((part) => part === undefined || hasNoExpression(part));
}
