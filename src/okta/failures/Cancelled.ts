import { OktaFailure } from './OktaFailure';

/** The run was stopped while a request was waiting or on its way. */
export class Cancelled extends OktaFailure {
	readonly code = 'CANCELLED';

	constructor(facts: Record<string, unknown> = {}) {
		super(
			'The run was cancelled before Okta answered',
			'Start the workflow again; what was already written is found and kept.',
			facts,
		);
	}
}
