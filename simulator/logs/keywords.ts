const MOST_KEYWORDS = 10;
const LONGEST_KEYWORD = 40;

/** Why a free-text query is refused; undefined when it is not. Okta docs, "System Log query", "Errors". */
export function keywordFault(q: string): string | undefined {
	const words = wordsOf(q);
	if (words.some((word) => word.length > LONGEST_KEYWORD)) {
		return "'q': Freeform search cannot contain items longer than 40 characters. Please shorten the items in your search or use an advanced filter to query by specific fields.";
	}
	return words.length > MOST_KEYWORDS
		? "'q': Freeform search cannot contain more than 10 items."
		: undefined;
}

const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');

function collect(value: unknown, found: Set<string>): void {
	if (typeof value === 'string') {
		for (const word of wordsOf(value)) {
			found.add(word);
			for (const part of word.split('-')) found.add(part);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const inner of Object.values(value)) collect(inner, found);
	}
}

/**
 * Whether every keyword of `q` is a word of some value of the event, in any letter case; the parts of a hyphenated word
 * are words too (Okta docs, "System Log query", "Keyword filter").
 */
export function matchesKeywords(event: object, q: string): boolean {
	const found = new Set<string>();
	collect(event, found);
	return wordsOf(q).every((word) => found.has(word));
}
