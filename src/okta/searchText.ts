/** A value inside a search or filter expression: `"` and `\` are escaped (Okta API reference, Filter). */
export function quoted(value: string): string {
	return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
