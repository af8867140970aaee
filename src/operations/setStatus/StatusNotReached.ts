import type { UserStatus } from '../../domain/lifecycle';
import type { StatusStep } from '../../domain/statusStep';
import { OktaFailure } from '../../okta/failures/OktaFailure';

export interface StandstillFacts {
	login: string;
	hubId: string;
	/** Where the user is now; null: gone. */
	status: UserStatus | null | 'unknown';
	/** What was done before it came to a standstill. */
	done: readonly StatusStep[];
}

/** A route came to a standstill; what was done before stays done, and a later run goes on from there. */
export class StatusNotReached extends OktaFailure {
	readonly code = 'STATUS_NOT_REACHED';

	/** @param why a sentence without its full stop */
	constructor(facts: StandstillFacts, why: string, remedy: string, more: object = {}) {
		const done = facts.done.length > 0 ? `. Done before: ${facts.done.join(', ')}` : '';
		super(`${stands(facts)}: ${why}${done}`, remedy, { ...facts, ...more });
	}
}

function stands({ login, status }: StandstillFacts): string {
	return status === 'unknown'
		? `Where ${login} stands could not be read`
		: `${login} is ${status ?? 'gone'} now`;
}
