import type { AttributeSchema } from '../domain/attributeSchema';

/** A value inside a search or filter expression: `"` and `\` are escaped (Okta API reference, Filter). */
export function quoted(value: string): string {
	return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * A value as an expression compares it with an attribute of this type: numbers and booleans stand without quotes, and
 * a quoted one matches none of them (Okta API reference, Filter: literals are JSON values).
 * @param type undefined counts as text
 */
export function literal(value: string, type: AttributeSchema['type'] | undefined): string {
	const text = value.trim();
	if (type === 'boolean') return /^(true|false)$/i.test(text) ? text.toLowerCase() : quoted(value);
	if (type !== 'number' && type !== 'integer') return quoted(value);
	const number = text === '' ? Number.NaN : Number(text);
	return Number.isFinite(number) ? JSON.stringify(number) : quoted(value);
}
