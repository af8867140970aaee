/** A field in which a person separates names with commas or new lines. */
export function listOf(text: unknown): string[] {
	const parts = Array.isArray(text)
		? text.map(String)
		: typeof text === 'string'
			? text.split(/[,\n]/)
			: [];
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}
