/**
 * A stretch of an org's users in the order of their ids. The org itself compares ids with these bounds, so ranges that
 * were split never overlap and never leave a gap, whatever order it uses; only how even a split is depends on ours.
 */
export interface IdRange {
	/** Users after this id: the last one that was read. */
	after?: string;
	/** Users from this id on; where a split made the bound up. */
	from?: string;
	/** Users before this id. */
	until?: string;
}

export const EVERY_ID: IdRange = {};

/** Okta's ids are made of these (recorded: all of them), in this order when sorted by code unit. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 62 to the power of 8 is well inside the whole numbers a double holds. */
const PRECISION = 8;

/**
 * Cuts what is left of a range in two of about the same width, or answers undefined where there is no room.
 * @param highest the highest id there is, for a range without an end
 */
export function splitRange(range: IdRange, highest: string): [IdRange, IdRange] | undefined {
	const middle = between(range.after ?? range.from ?? '', range.until ?? highest);
	if (middle === undefined) return undefined;
	return [
		{ ...range, until: middle },
		{ after: range.after, from: middle, until: range.until },
	];
}

function between(low: string, high: string): string | undefined {
	const start = commonPrefix(low, high);
	const [first, last] = [numberAt(low, start), numberAt(high, start)];
	if (last - first < 2) return undefined;
	return high.slice(0, start) + textOf(first + Math.floor((last - first) / 2));
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
