/** A wish that is not carried out, decided before any write: what was refused, and what to do about it. */
export interface Refusal {
	/** Stable upper-case name, listed in docs/errors.md. */
	code: string;
	/** What was refused and why, naming the person; no secret. */
	message: string;
	remedy: string;
	facts?: Record<string, unknown>;
}
