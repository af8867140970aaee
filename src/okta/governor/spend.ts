/** What may happen to the next request of a bucket; `until` is local time in milliseconds. */
export type Decision =
	| { kind: 'send' }
	| { kind: 'wait for an answer' }
	| { kind: 'wait'; until: number; reason: WaitReason };

export type WaitReason =
	| 'rate limited'
	| 'share used up'
	| 'paced beside others'
	| 'too many at once';

export interface Budget {
	limit: number;
	remaining: number;
	/** Ours, sent and not yet answered; the server may or may not have counted them. */
	inFlight: number;
	/** What others use for each call of ours; 0 when alone. */
	company: number;
	/** Percent of the limit that may be used; the rest stays for others. */
	sharePercent: number;
	/** Local time at which the window is over for certain. */
	endsAt: number;
}

/** At most this many others as busy as we are are taken into account; more would leave nothing for us. */
const MOST_COMPANY = 8;
/**
 * Beside others, this much less than our part is in flight at once: what they sent since the last answer is not
 * in our numbers yet.
 */
const CAUTION = 2;
/** Beside others, part of the limit that is never asked for, whatever the share. */
const COMPANY_RESERVE = 0.02;

/** Calls of a window that are not for us. At least one call is, or nothing would ever move. */
function reserveOf({ limit, sharePercent, company }: Budget): number {
	const usable = Math.max(1, Math.floor((limit * sharePercent) / 100));
	const courtesy = company > 0 ? Math.ceil(limit * COMPANY_RESERVE) : 0;
	return Math.min(limit - 1, Math.max(limit - usable, courtesy));
}

/**
 * Whether one more request may be sent in a window whose numbers are known.
 *
 * Alone, everything up to the reserve may be in flight. Beside others, each of `1 + company` senders may have half
 * of its part of what is left in flight, so that together they never ask for more than there is; what is left when
 * a part is smaller than one request is left to whoever is quicker.
 */
export function spend(budget: Budget): Decision {
	const { inFlight, endsAt } = budget;
	const left = budget.remaining - reserveOf(budget);
	if (left - inFlight < 1) return { kind: 'wait', until: endsAt, reason: 'share used up' };
	const senders = 1 + Math.min(MOST_COMPANY, budget.company);
	const ours = left / senders;
	if (inFlight < Math.floor(budget.company > 0 ? ours / CAUTION : ours)) return { kind: 'send' };
	if (inFlight > 0) return { kind: 'wait for an answer' };
	if (ours >= 1) return { kind: 'send' };
	return { kind: 'wait', until: endsAt, reason: 'share used up' };
}
