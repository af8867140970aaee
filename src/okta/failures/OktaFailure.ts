/**
 * What every failure of a call to an Okta org has in common.
 *
 * `message` says what happened and to whom, `remedy` what a person can do next, `facts` the numbers and
 * names a program may want. None of the three may hold a token, a key, a password or an assertion.
 */
export abstract class OktaFailure extends Error {
	/** Stable upper-case name of the cause, e.g. `RATE_LIMIT_WAIT_TOO_LONG`; listed in docs/errors.md. */
	abstract readonly code: string;
	readonly remedy: string;
	readonly facts: Record<string, unknown>;

	constructor(message: string, remedy: string, facts: Record<string, unknown> = {}) {
		super(message);
		this.name = new.target.name;
		this.remedy = remedy;
		this.facts = facts;
	}
}
