/** A value as text; nothing for an object, whose own `toString` may be anything and a webhook may send. */
export function plainText(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return value;
		case 'number':
		case 'boolean':
		case 'bigint':
			return String(value);
		default:
			return '';
	}
}
