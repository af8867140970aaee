/** A stretch of an org's users by their ids, as the org itself compares them. */
export interface IdRange {
	/** Users after this id. */
	after?: string;
	/** Users from this id on. */
	from?: string;
	/** Users before this id. */
	until?: string;
}

/** A range that is being read. */
export interface OpenRange extends IdRange {
	/** The last user that was read. */
	last?: string;
	/** Okta's own address of the next page. */
	next?: string;
	/** Users up to this one were read before; they may show once more. */
	floor?: string;
}

/** Okta's ids are made of these (recorded: all of them), in this order when sorted by code unit. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 62 to the power of 8 is well inside the whole numbers a double holds. */
const PRECISION = 8;

/**
 * Cuts what is left of a range in two of about the same width, or answers undefined where there is no room. The org
 * compares ids with these bounds, so the halves neither overlap nor leave a gap, however even they are.
 * @param highest the highest id there is, for a range without an end
 */
export function splitRange(
	{ last, until }: OpenRange,
	highest: string,
): [lower: OpenRange, upper: OpenRange] | undefined {
	const middle = last === undefined ? undefined : between(last, until ?? highest);
	if (middle === undefined) return undefined;
	return [
		{ after: last, until: middle, last },
		{ after: last, from: middle, until },
	];
}

function between(low: string, high: string): string | undefined {
	const start = commonPrefix(low, high);
	const [first, last] = [numberAt(low, start), numberAt(high, start)];
	if (last - first < 2) return undefined;
	const text = textOf(first + Math.floor((last - first) / 2));
	const middle = (high.slice(0, start) + text).slice(0, high.length);
	return middle > low ? middle : undefined;
}

function commonPrefix(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length += 1;
	return length;
}

function numberAt(id: string, start: number): number {
	let value = 0;
	for (let at = start; at < start + PRECISION; at += 1) {
		value = value * DIGITS.length + Math.max(0, DIGITS.indexOf(id[at] ?? '0'));
	}
	return value;
}

function textOf(number: number): string {
	let text = '';
	for (let rest = number; text.length < PRECISION; rest = Math.floor(rest / DIGITS.length)) {
		text = `${DIGITS[rest % DIGITS.length]}${text}`;
	}
	return text;
}
