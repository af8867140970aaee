const LONGEST_QUOTE = 1_000;
/** Whatever looks like a JWT, an API token or another long secret that an answer might quote back. */
const SECRET = /[A-Za-z0-9_-]{40,}(\.[A-Za-z0-9_-]*)*/g;

/** An answer's words, fit to be shown: without what looks like a secret, and no longer than a person would read. */
export function quotable(text: string, longest = LONGEST_QUOTE): string {
	return text
		.slice(0, longest * 2)
		.replace(SECRET, '…')
		.slice(0, longest);
}
