const MOST_REMEMBERED = 10_000;
const remembered = new Map<number, string>();

/** Okta's times are whole seconds: `2026-01-05T09:00:00.000Z` (recorded: every answer). */
export function stamp(at: number): string {
	const seconds = Math.floor(at / 1000);
	const known = remembered.get(seconds);
	if (known !== undefined) return known;
	// A page of a thousand users has thousands of times, most of them the same.
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	const text = new Date(seconds * 1000).toISOString();
	remembered.set(seconds, text);
	return text;
}

export const stampOrNull = (at: number | null): string | null => (at === null ? null : stamp(at));
