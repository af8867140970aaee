import type { Refusal } from './refusal';

/** How much of something one run may do. Whichever of the two is reached first stops it; a missing one does not. */
export interface Ceiling {
	count?: number;
	/** Of everything the run is about, 0 to 100. */
	percent?: number;
	/** The percentage says nothing below this many, so that one of three is no alarm. */
	atLeast?: number;
}

export interface Planned {
	/** What is counted, e.g. `changes` or `deactivations`. */
	what: string;
	planned: number;
	/** Everything the run is about. */
	of: number;
	/** The field a person would change, as the node shows it. */
	setting: string;
}

/**
 * Refuses a run that would do too much, before its first write. Exactly at the ceiling is allowed.
 * (Okta's Import Safeguard and Entra's deletion threshold do the same.)
 */
export function guard(
	{ what, planned, of, setting }: Planned,
	ceiling: Ceiling,
): Refusal | undefined {
	const percent = of === 0 ? 0 : (100 * planned) / of;
	const overCount = ceiling.count !== undefined && planned > ceiling.count;
	const overPercent =
		ceiling.percent !== undefined && percent > ceiling.percent && planned >= (ceiling.atLeast ?? 0);
	if (!overCount && !overPercent) return undefined;
	const allowed = overCount ? `${ceiling.count}` : `${ceiling.percent} %`;
	return {
		code: 'OVER_THE_CEILING',
		message: `The run would make ${planned} ${what} of ${of} (${percent.toFixed(1)} %), and ‘${setting}’ allows ${allowed}. Nothing was written`,
		remedy: `Look at what is planned with ‘Dry Run’. If it is right, raise ‘${setting}’ for this run.`,
		facts: { what, planned, of, percent, allowed: { ...ceiling }, setting },
	};
}
