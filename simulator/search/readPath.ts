import type { ReadAttribute } from './compile';

function step(value: unknown, name: string): unknown {
	if (Array.isArray(value)) {
		const found = value.map((element) => step(element, name)).flat();
		return found.filter((element) => element !== undefined);
	}
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return Reflect.get(value, name);
}

/**
 * Reads attributes of a plain JSON object by dotted path. A path through an array gives what its elements hold, so
 * `target.id` of a log event is a list of ids (RFC 7644 section 3.4.2.2, multi-valued attributes).
 */
export function readPath(source: unknown): ReadAttribute {
	return (attribute) => attribute.split('.').reduce(step, source);
}
