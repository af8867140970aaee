/**
 * A short mark of a value: equal values have equal marks, and a value cannot be read from its mark.
 *
 * Two 32-bit FNV-1a sums with different starts. Good to notice a change, not to protect anything.
 */
export function fingerprint(value: unknown): string {
	const text = JSON.stringify(value, sortedKeys) ?? 'undefined';
	return sum(text, 0x811c9dc5) + sum(text, 0x1b873593);
}

function sum(text: string, start: number): string {
	let value = start;
	for (let at = 0; at < text.length; at += 1) {
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	}
	return (value >>> 0).toString(36);
}

/** The order in which an answer names its attributes, or a set its members, means nothing. */
function sortedKeys(_key: string, value: unknown): unknown {
	if (value instanceof Set) return [...value].sort();
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
